package org.tongban.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongban.TestGround;

class EmbeddedDatabaseTest {
    @TempDir
    Path data;

    @BeforeEach
    void useTheUnpackedBinaries() throws Exception {
        var shared = Files.createDirectories(TestGround.DATA.resolve("postgres-binaries"));
        Files.createSymbolicLink(data.resolve("postgres-binaries"), shared);
    }

    @Test
    void it_flushes_to_disk_and_lets_nobody_in_without_the_password() throws Exception {
        try (var database = EmbeddedDatabase.start(data, true)) {
            assertThat(setting(database, "fsync")).isEqualTo("on");
            assertThat(setting(database, "synchronous_commit")).isEqualTo("on");
            assertThatThrownBy(() -> DriverManager.getConnection(database.getJdbcUrl(), "postgres", "guess"))
                    .isInstanceOf(SQLException.class);
        }
        assertThat(new PostgresFolder(data.resolve("postgres")).isQuietWithin(Duration.ZERO))
                .isTrue();
    }

    @Test
    void what_a_killed_server_left_running_is_taken_over_if_its_settings_are_right() throws Exception {
        var left = leaveBehind(true);

        try (var database = EmbeddedDatabase.start(data, true)) {
            assertThat(database.port()).isEqualTo(left.port());
            assertThat(new PostgresFolder(data.resolve("postgres")).orphan()).hasValue(left);
        }
    }

    @Test
    void a_killed_database_is_started_again_in_its_place() throws Exception {
        try (var database = EmbeddedDatabase.start(data, true)) {
            var folder = new PostgresFolder(data.resolve("postgres"));
            var killed = ProcessHandle.of(folder.orphan().orElseThrow().pid()).orElseThrow();

            killed.destroyForcibly();
            killed.onExit().get(10, TimeUnit.SECONDS);

            assertThat(settingAgain(database, "fsync")).isEqualTo("on");
            assertThat(folder.orphan().orElseThrow().port()).isEqualTo(database.port());
        }
    }

    /** Asks until it answers again. */
    private static String settingAgain(EmbeddedDatabase database, String name) throws SQLException {
        var until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (true) {
            try {
                return setting(database, name);
            } catch (SQLException notYet) {
                if (System.nanoTime() > until) throw notYet;
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void what_a_killed_server_left_running_without_flushing_is_stopped_and_started_again() throws Exception {
        var left = leaveBehind(false);

        try (var database = EmbeddedDatabase.start(data, true)) {
            assertThat(new PostgresFolder(data.resolve("postgres")).orphan())
                    .get()
                    .isNotEqualTo(left);
            assertThat(setting(database, "fsync")).isEqualTo("on");
        }
    }

    @Test
    void a_first_start_that_was_killed_half_way_starts_over() throws Exception {
        Files.createDirectories(data.resolve("postgres"));
        Files.writeString(data.resolve("postgres/PG_VERSION"), "18");
        Files.createFile(data.resolve("postgres.unfinished"));

        try (var database = EmbeddedDatabase.start(data, true)) {
            assertThat(setting(database, "data_checksums")).isEqualTo("on");
        }
    }

    @Test
    void a_pid_file_whose_number_belongs_to_another_program_now_does_not_stop_the_start() throws Exception {
        EmbeddedDatabase.start(data, true).close();
        Files.writeString(
                data.resolve("postgres/postmaster.pid"),
                "%d\n%s\n1\n5432\n".formatted(ProcessHandle.current().pid(), data.resolve("postgres")));

        try (var database = EmbeddedDatabase.start(data, true)) {
            assertThat(setting(database, "fsync")).isEqualTo("on");
        }
    }

    private PostgresFolder.Orphan leaveBehind(boolean durable) throws Exception {
        var killed = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledServer.class.getName(),
                        data.toString(),
                        String.valueOf(durable))
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("killed.log").toFile())
                .start();
        assertThat(killed.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new PostgresFolder(data.resolve("postgres")).orphan().orElseThrow();
    }

    private static String setting(EmbeddedDatabase database, String name) throws SQLException {
        try (var connection = database.connection("tongban");
                var statement = connection.createStatement();
                var row = statement.executeQuery("show " + name)) {
            row.next();
            return row.getString(1);
        }
    }

    /** A server that dies without a chance to stop its database. */
    static final class KilledServer {
        public static void main(String... arguments) {
            EmbeddedDatabase.start(Path.of(arguments[0]), Boolean.parseBoolean(arguments[1]));
            Runtime.getRuntime().halt(137);
        }
    }
}
