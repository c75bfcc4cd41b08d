package org.tongban.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * How a PostgreSQL is started on its folder.
 *
 * @param data holds the folder, the binaries and the log
 * @param durable whether a commit waits for the disk; false only in tests
 */
record PostgresStart(Path data, PostgresFolder folder, String password, boolean durable) {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** @param port 0 takes a free one; where a PostgreSQL of this folder already listens, that one is taken over */
    EmbeddedPostgres on(int port) throws IOException {
        var log = ProcessBuilder.Redirect.appendTo(data.resolve("postgres.log").toFile());
        var binaries = Files.createDirectories(data.toAbsolutePath().resolve("postgres-binaries"));
        // Read when a builder is made: without it the library tidies up in the machine's temp folder.
        System.setProperty("ot.epg.working-dir", binaries.toString());
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.path())
                .setOverrideWorkingDirectory(binaries.toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(PATIENCE)
                .setPort(port)
                .setConnectConfig("password", password)
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setOutputRedirector(log)
                .setErrorRedirector(log);
        settings().forEach(builder::setServerConfig);
        return builder.start();
    }

    /** As {@code show} prints them. */
    Map<String, String> settings() {
        var flush = durable ? "on" : "off";
        return Map.of(
                "fsync",
                flush,
                "synchronous_commit",
                flush,
                "full_page_writes",
                flush,
                "shared_buffers",
                durable ? "512MB" : "256MB",
                "max_connections",
                "60",
                "max_wal_size",
                "4GB",
                "listen_addresses",
                "127.0.0.1");
    }
}
