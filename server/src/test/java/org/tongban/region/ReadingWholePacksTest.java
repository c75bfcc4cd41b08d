package org.tongban.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import org.tongban.TestGround;

class ReadingWholePacksTest {
    @TempDir
    Path folder;

    @Test
    void a_province_with_cities_has_no_errors() {
        var hubei = PackCheck.all(Pack.read(TestGround.ROOT.resolve("regions/hubei")), Locale.CHINESE);

        assertThat(hubei.errors()).isEmpty();
    }

    @Test
    void a_line_of_a_hundred_megabytes_is_refused_without_being_read() throws IOException {
        FileSystemUtils.copyRecursively(TestGround.ROOT.resolve("server/src/test/resources/packs/tiny"), folder);
        try (var line = new RandomAccessFile(folder.resolve("divisions.csv").toFile(), "rw")) {
            line.setLength(100L * 1024 * 1024);
        }
        var said = new ByteArrayOutputStream();

        var exit =
                LintCommand.run(new PrintStream(said, true, StandardCharsets.UTF_8), folder.toString(), "--lang", "en");

        assertThat(exit).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("divisions.csv: [file-too-large] The file has 100 MB, more than 32 MB.");
    }
}
