package org.tongban.document;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The seals of production, under {@code tongban.seals.} Without a key store only demo mode can seal.
 *
 * @param keyStore PKCS#12 with one entry for each authority: its credit code as alias, its key, its certificate chain
 * @param passwordFile file whose first line opens the key store
 * @param revocationLists files in DER, kept up to date by the operator
 */
@ConfigurationProperties("tongban.seals")
record SealSettings(
        @Nullable Path keyStore,
        @Nullable Path passwordFile,
        @DefaultValue List<Path> revocationLists) {}
