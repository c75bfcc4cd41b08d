package org.tongban.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.util.FileSystemUtils;

/**
 * PostgreSQL as a child process, its data in {@code data/postgres}, its binaries and log beside it. It has no shutdown
 * hook of its own: the context stops it last, when all requests have been answered.
 */
final class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Duration START_PATIENCE = Duration.ofSeconds(90);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);
    private static final String NAME = "tongban";
    private static final String ONLY_WITH_PASSWORD =
            "local all all scram-sha-256\nhost all all 127.0.0.1/32 scram-sha-256\nhost all all ::1/128 scram-sha-256\n";

    private final PostgresFolder folder;
    private final String password;
    private final EmbeddedPostgres postgres;

    private EmbeddedDatabase(PostgresFolder folder, String password, EmbeddedPostgres postgres) {
        this.folder = folder;
        this.password = password;
        this.postgres = postgres;
    }

    /** Starts it, or takes over the one that a killed server left behind if its settings are those we want. */
    static EmbeddedDatabase start(Path data, boolean durable) {
        try {
            var folder = new PostgresFolder(
                    Files.createDirectories(data.toAbsolutePath().normalize().resolve("postgres")));
            var password = password(data);
            var orphan = folder.orphan();
            if (orphan.isPresent()) {
                var database =
                        open(data, folder, password, durable, orphan.get().port());
                if (database.tookOver(durable)) return database;
                database.close();
            }
            folder.forgetDeadPostmaster();
            if (!folder.isQuietWithin(STOP_PATIENCE)) {
                throw new IllegalStateException("PostgreSQL processes of a killed server do not end: " + folder.path());
            }
            return Files.exists(folder.path().resolve("PG_VERSION")) && !Files.exists(unfinished(data))
                    ? open(data, folder, password, durable, 0)
                    : create(data, folder, password, durable);
        } catch (IOException | SQLException failed) {
            throw new IllegalStateException("PostgreSQL does not start, see " + data.resolve("postgres.log"), failed);
        }
    }

    /** A first start that was killed half-way leaves its mark; nobody can have stored anything, so it starts over. */
    private static EmbeddedDatabase create(Path data, PostgresFolder folder, String password, boolean durable)
            throws IOException, SQLException {
        if (Files.exists(unfinished(data))) FileSystemUtils.deleteRecursively(folder.path());
        else Files.createFile(unfinished(data));
        var database = open(data, folder, password, durable, 0);
        database.prepare();
        Files.delete(unfinished(data));
        return database;
    }

    private static Path unfinished(Path data) {
        return data.resolve("postgres.unfinished");
    }

    private static EmbeddedDatabase open(Path data, PostgresFolder folder, String password, boolean durable, int port)
            throws IOException {
        var log = ProcessBuilder.Redirect.appendTo(data.resolve("postgres.log").toFile());
        var binaries = Files.createDirectories(data.toAbsolutePath().resolve("postgres-binaries"));
        // Read when a builder is made: without it the library tidies up in the machine's temp folder.
        System.setProperty("ot.epg.working-dir", binaries.toString());
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.path())
                .setOverrideWorkingDirectory(binaries.toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START_PATIENCE)
                .setPort(port)
                .setConnectConfig("password", password)
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setOutputRedirector(log)
                .setErrorRedirector(log);
        wanted(durable).forEach(builder::setServerConfig);
        return new EmbeddedDatabase(folder, password, builder.start());
    }

    /** As {@code show} prints them. */
    private static Map<String, String> wanted(boolean durable) {
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

    private static String password(Path data) throws IOException {
        var file = data.resolve("postgres.password");
        if (!Files.exists(file)) {
            var bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Files.createFile(file, owner);
            Files.writeString(file, HexFormat.of().formatHex(bytes));
        }
        return Files.readString(file).strip();
    }

    private boolean tookOver(boolean durable) throws SQLException {
        try (var connection = connection("postgres")) {
            for (var setting : wanted(durable).entrySet()) {
                if (!setting.getValue().equals(first(connection, "show " + setting.getKey()))) return false;
            }
            run(
                    connection,
                    "select pg_terminate_backend(pid) from pg_stat_activity"
                            + " where pid <> pg_backend_pid() and backend_type = 'client backend'");
        }
        LOG.info("Took over the PostgreSQL that a killed server left behind on port {}", postgres.getPort());
        return true;
    }

    /** Makes the database, and lets nobody in without the password from then on. */
    private void prepare() throws SQLException, IOException {
        try (var connection = connection("postgres")) {
            run(connection, "create database " + NAME);
            run(connection, "alter role postgres password '" + password + "'");
            Files.writeString(folder.path().resolve("pg_hba.conf"), ONLY_WITH_PASSWORD);
            run(connection, "select pg_reload_conf()");
        }
    }

    Connection connection(String database) throws SQLException {
        return postgres.getDatabase("postgres", database).getConnection();
    }

    private static void run(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static String first(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            return row.next() ? row.getString(1) : "";
        }
    }

    int port() {
        return postgres.getPort();
    }

    @Override
    public String getJdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + NAME;
    }

    @Override
    public String getUsername() {
        return "postgres";
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException failed) {
            LOG.warn("PostgreSQL did not stop in order; it repairs itself at the next start", failed);
        }
        folder.isQuietWithin(STOP_PATIENCE);
    }
}
