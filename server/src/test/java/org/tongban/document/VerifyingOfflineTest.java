package org.tongban.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyingOfflineTest {
    @TempDir
    Path data;

    private Path paper;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void seal() throws IOException {
        var authority = Samples.authority(data);
        authority.prepare(Instant.now());
        var key = authority.of(Samples.AUTHORITY, Samples.NAME, Instant.now());
        var printed = Samples.printed(Samples.grant());
        paper = data.resolve("grant.pdf");
        Files.write(
                paper,
                new PadesSeal().seal(printed.pdf(), key, Samples.NAME, printed.sealPlace(), "准予", Instant.now()));
    }

    @Test
    void a_paper_is_intact_against_the_root_of_the_data_folder() {
        assertThat(verify(paper.toString(), "--data", data.toString())).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("文件完好", Samples.NAME);
    }

    @Test
    void a_root_certificate_alone_is_enough() throws IOException {
        var trust = Files.copy(data.resolve("seals/root.crt"), data.resolve("root.crt"));

        assertThat(verify(paper.toString(), "--trust", trust.toString(), "--lang", "en"))
                .isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("Intact");
    }

    @Test
    void an_altered_paper_and_an_unknown_root_fail() throws IOException {
        Files.write(paper, new byte[] {'\n'}, java.nio.file.StandardOpenOption.APPEND);
        assertThat(verify(paper.toString(), "--data", data.toString())).isEqualTo(1);

        var stranger = data.resolve("stranger");
        Samples.authority(stranger).prepare(Instant.now());
        assertThat(verify(paper.toString(), "--data", stranger.toString())).isEqualTo(1);
    }

    @Test
    void a_wrong_call_says_how_to_call_it() {
        assertThat(verify()).isEqualTo(2);
        assertThat(verify("nowhere.pdf", "--data", data.toString())).isEqualTo(2);
    }

    private int verify(String... arguments) {
        return VerifyCommand.run(new PrintStream(said, true, StandardCharsets.UTF_8), arguments);
    }
}
