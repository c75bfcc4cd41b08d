package org.tongban.casework;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The central platform of investment projects, under {@code tongban.projects.}; protocol: docs/integration.md.
 *
 * @param url where it is, without {@code /projects/v1}; default: the simulator
 * @param key sent as bearer key
 */
@ConfigurationProperties("tongban.projects")
record ProjectPlatformSettings(
        @DefaultValue("http://localhost:8090") URI url,
        @DefaultValue("demo-project-key") String key) {}
