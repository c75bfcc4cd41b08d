package org.tongban.platform;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the connection pool where PostgreSQL is: the embedded one of the data folder, or the one of the settings. */
@Configuration(proxyBeanMethods = false)
class Database {

    /** Closed after the pool that depends on it, and the pool after the web server has drained. */
    @Bean
    JdbcConnectionDetails databaseConnection(Settings settings, DatabaseSettings database) {
        return database.url().isEmpty()
                ? EmbeddedDatabase.start(settings.data(), database.durable())
                : new ExternalDatabase(database);
    }

    private record ExternalDatabase(DatabaseSettings settings) implements JdbcConnectionDetails {
        @Override
        public String getJdbcUrl() {
            return settings.url();
        }

        @Override
        public String getUsername() {
            return settings.user();
        }

        @Override
        public String getPassword() {
            return settings.password();
        }
    }
}
