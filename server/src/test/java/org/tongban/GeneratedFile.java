package org.tongban;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;

/** A file of the repository that is made from the code; a test fails when it is stale, and the launcher writes it. */
record GeneratedFile(String path, String command) {

    void expect(String content) throws IOException {
        var file = TestGround.ROOT.resolve(path);
        if (Boolean.getBoolean("tongban.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        }
        assertThat(file)
                .as("%s is stale: run ./tongban %s", path, command)
                .content()
                .isEqualTo(content);
    }
}
