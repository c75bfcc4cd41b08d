package org.tongban.platform;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which PostgreSQL is used, under {@code tongban.database.}
 *
 * @param url JDBC address of an external PostgreSQL from version 15; empty for the embedded one in the data folder
 * @param durable false lets the embedded one skip the flush to disk, which only tests may want
 */
@ConfigurationProperties("tongban.database")
record DatabaseSettings(
        @DefaultValue("") String url,
        @DefaultValue("tongban") String user,
        @DefaultValue("") String password,
        @DefaultValue("true") boolean durable) {}
