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
import java.util.concurrent.locks.LockSupport;
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
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(2);
    private static final String NAME = "tongban";
    private static final String ONLY_WITH_PASSWORD =
            "local all all scram-sha-256\nhost all all 127.0.0.1/32 scram-sha-256\nhost all all ::1/128 scram-sha-256\n";

    private final PostgresStart start;
    private final int port;
    private EmbeddedPostgres postgres;
    private volatile boolean closing;

    private EmbeddedDatabase(PostgresStart start, EmbeddedPostgres postgres) {
        this.start = start;
        this.postgres = postgres;
        this.port = postgres.getPort();
    }

    /** Starts it, or takes over the one that a killed server left behind if its settings are those we want. */
    static EmbeddedDatabase start(Path data, boolean durable) {
        try {
            var folder = new PostgresFolder(
                    Files.createDirectories(data.toAbsolutePath().normalize().resolve("postgres")));
            var start = new PostgresStart(data, folder, password(data), durable);
            var database = running(start);
            database.watch();
            return database;
        } catch (IOException | SQLException failed) {
            throw new IllegalStateException("PostgreSQL does not start, see " + data.resolve("postgres.log"), failed);
        }
    }

    private static EmbeddedDatabase running(PostgresStart start) throws IOException, SQLException {
        var folder = start.folder();
        var orphan = folder.orphan();
        if (orphan.isPresent()) {
            var database = new EmbeddedDatabase(start, start.on(orphan.get().port()));
            if (database.tookOver()) return database;
            database.close();
        }
        clear(folder);
        return Files.exists(folder.path().resolve("PG_VERSION")) && !Files.exists(unfinished(start.data()))
                ? new EmbeddedDatabase(start, start.on(0))
                : create(start);
    }

    /** Waits for what a killed PostgreSQL left behind. */
    private static void clear(PostgresFolder folder) {
        folder.forgetDeadPostmaster();
        if (!folder.isQuietWithin(STOP_PATIENCE)) {
            throw new IllegalStateException("PostgreSQL processes of a killed server do not end: " + folder.path());
        }
    }

    /** A first start that was killed half-way leaves its mark; nobody can have stored anything, so it starts over. */
    private static EmbeddedDatabase create(PostgresStart start) throws IOException, SQLException {
        var mark = unfinished(start.data());
        if (Files.exists(mark)) FileSystemUtils.deleteRecursively(start.folder().path());
        else Files.createFile(mark);
        var database = new EmbeddedDatabase(start, start.on(0));
        database.prepare();
        Files.delete(mark);
        return database;
    }

    /** If it ends without being asked to, killed or out of memory, it is started again in its place. */
    private void watch() {
        start.folder()
                .orphan()
                .flatMap(running -> ProcessHandle.of(running.pid()))
                .ifPresent(process -> process.onExit().thenRunAsync(this::startAgain, Thread::startVirtualThread));
    }

    private synchronized void startAgain() {
        while (!closing) {
            LOG.warn("PostgreSQL has ended without being asked to; starting it again on port {}", port);
            try {
                postgres.close();
                clear(start.folder());
                postgres = start.on(port);
                watch();
                return;
            } catch (IOException | RuntimeException failed) {
                LOG.error(
                        "PostgreSQL does not start again, see {}", start.data().resolve("postgres.log"), failed);
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            }
        }
    }

    private static Path unfinished(Path data) {
        return data.resolve("postgres.unfinished");
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

    private boolean tookOver() throws SQLException {
        try (var connection = connection("postgres")) {
            for (var setting : start.settings().entrySet()) {
                if (!setting.getValue().equals(first(connection, "show " + setting.getKey()))) return false;
            }
            run(
                    connection,
                    "select pg_terminate_backend(pid) from pg_stat_activity"
                            + " where pid <> pg_backend_pid() and backend_type = 'client backend'");
        }
        LOG.info("Took over the PostgreSQL that a killed server left behind on port {}", port);
        return true;
    }

    /** Makes the database, and lets nobody in without the password from then on. */
    private void prepare() throws SQLException, IOException {
        try (var connection = connection("postgres")) {
            run(connection, "create database " + NAME);
            run(connection, "alter role postgres password '" + start.password() + "'");
            Files.writeString(start.folder().path().resolve("pg_hba.conf"), ONLY_WITH_PASSWORD);
            run(connection, "select pg_reload_conf()");
        }
    }

    synchronized Connection connection(String database) throws SQLException {
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
        return port;
    }

    @Override
    public String getJdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME;
    }

    @Override
    public String getUsername() {
        return "postgres";
    }

    @Override
    public String getPassword() {
        return start.password();
    }

    @Override
    public void close() {
        closing = true;
        synchronized (this) {
            try {
                postgres.close();
            } catch (IOException failed) {
                LOG.warn("PostgreSQL did not stop in order; it repairs itself at the next start", failed);
            }
        }
        start.folder().isQuietWithin(STOP_PATIENCE);
    }
}
