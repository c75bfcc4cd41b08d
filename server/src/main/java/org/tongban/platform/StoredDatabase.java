package org.tongban.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The database of a data folder for commands beside the server: the one that runs, or one started for the while. */
public final class StoredDatabase implements AutoCloseable {
    private final DataSource source;
    private final Runnable end;

    private StoredDatabase(DataSource source, Runnable end) {
        this.source = source;
        this.end = end;
    }

    /** False where no server has ever stored anything there. */
    public static boolean isIn(Path data) {
        return Files.exists(folder(data).path().resolve("PG_VERSION"));
    }

    public static StoredDatabase open(Path data) {
        var running = folder(data).orphan();
        if (running.isPresent()) {
            var url = "jdbc:postgresql://127.0.0.1:" + running.get().port() + "/tongban";
            return new StoredDatabase(new DriverManagerDataSource(url, "postgres", password(data)), () -> {});
        }
        var started = EmbeddedDatabase.start(data, true);
        return new StoredDatabase(
                new DriverManagerDataSource(started.getJdbcUrl(), started.getUsername(), started.getPassword()),
                started::close);
    }

    /** One that stands elsewhere. */
    public static StoredDatabase at(String url, String user, String password) {
        return new StoredDatabase(new DriverManagerDataSource(url, user, password), () -> {});
    }

    private static PostgresFolder folder(Path data) {
        return new PostgresFolder(data.toAbsolutePath().normalize().resolve("postgres"));
    }

    private static String password(Path data) {
        try {
            return Files.readString(data.resolve("postgres.password")).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public DataSource source() {
        return source;
    }

    @Override
    public void close() {
        end.run();
    }
}
