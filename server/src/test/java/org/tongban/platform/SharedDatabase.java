package org.tongban.platform;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.SpringApplication;

/** The one PostgreSQL of a test run: contexts that differ by a bean still share it, as nodes of one site do. */
public final class SharedDatabase {
    private SharedDatabase() {}

    /** Starts it, and gives the settings by which a context finds it. It need not survive, so nothing is flushed. */
    public static Map<String, String> start(Path data) {
        var database = EmbeddedDatabase.start(data, false);
        SpringApplication.getShutdownHandlers().add(database::close); // after all contexts are closed
        return Map.of(
                "tongban.database.url", database.getJdbcUrl(),
                "tongban.database.user", database.getUsername(),
                "tongban.database.password", database.getPassword());
    }
}
