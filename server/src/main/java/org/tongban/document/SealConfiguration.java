package org.tongban.document;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongban.platform.Settings;

/** Chooses where seal keys come from. Production without a key store does not start. */
@Configuration(proxyBeanMethods = false)
class SealConfiguration {

    @Bean
    SealKeys sealKeys(Settings settings, SealSettings seals, InstantSource time) {
        var keyStore = seals.keyStore();
        var passwordFile = seals.passwordFile();
        if (keyStore != null && passwordFile != null) {
            return new ConfiguredSeals(keyStore, passwordFile, seals.revocationLists());
        }
        if (!settings.demo()) {
            throw new IllegalStateException("Production needs real seals: set tongban.seals.key-store (PKCS#12) and"
                    + " tongban.seals.password-file; the demo certificate authority is for demo mode only");
        }
        var demo = new DemoAuthority(settings.data().resolve("seals"), settings.keys());
        demo.prepare(time.instant());
        return demo;
    }
}
