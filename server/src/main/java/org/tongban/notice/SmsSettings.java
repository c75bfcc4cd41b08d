package org.tongban.notice;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The SMS gateway of the site, under {@code tongban.sms.}; protocol: docs/integration.md.
 *
 * @param url where the gateway is, without {@code /sms/v1}; default: the simulator
 * @param key sent as bearer key
 * @param signature the sender's name that the operator registered
 */
@ConfigurationProperties("tongban.sms")
record SmsSettings(
        @DefaultValue("http://localhost:8090") URI url,
        @DefaultValue("demo-sms-key") String key,
        @DefaultValue("通办") String signature) {}
