package org.tongban.platform;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the launcher and the operator set, under {@code tongban.}
 *
 * @param data folder for database, files and keys
 * @param region folder of the region's pack
 * @param demo demo accounts, demo certificate authority and movable clock are on
 * @param keys folder of the column keys and seal keys; in production it must lie outside {@code data}
 * @param retention how long the archive keeps a concluded case, as its packages say: years, or {@code permanent}
 * @param baseUrl how the world reaches this server; printed in QR codes
 */
@ConfigurationProperties("tongban")
public record Settings(
        @DefaultValue("data") Path data,
        @DefaultValue("regions/chongqing") Path region,
        @DefaultValue("true") boolean demo,
        @DefaultValue("data/keys") Path keys,
        @DefaultValue("30") String retention,
        @DefaultValue("http://localhost:8080") String baseUrl) {}
