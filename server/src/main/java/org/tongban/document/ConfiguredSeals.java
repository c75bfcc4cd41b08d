package org.tongban.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.tongban.kernel.RejectedException;

/** The seals of production: a PKCS#12 key store that the operator configures. */
final class ConfiguredSeals implements SealKeys {
    private final Map<String, SealKey> keys;
    private final List<Path> revocationLists;

    ConfiguredSeals(Path keyStore, Path passwordFile, List<Path> revocationLists) {
        this.keys = read(keyStore, passwordFile);
        this.revocationLists = List.copyOf(revocationLists);
    }

    @Override
    public SealKey of(String authority, String authorityName, Instant now) {
        var key = keys.get(authority.toUpperCase(Locale.ROOT));
        if (key == null || now.isAfter(key.certificate().getNotAfter().toInstant())) {
            throw new RejectedException(new DocumentRejection.NoSeal(authority));
        }
        return key;
    }

    @Override
    public List<X509Certificate> anchors() {
        var roots = new LinkedHashSet<X509Certificate>();
        keys.values().forEach(key -> roots.add(key.chain().getLast()));
        return List.copyOf(roots);
    }

    /** Read each time: the operator replaces them while the server runs. */
    @Override
    public List<byte[]> revocationLists(Instant now) {
        return revocationLists.stream().map(ConfiguredSeals::bytes).toList();
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, SealKey> read(Path keyStore, Path passwordFile) {
        try (var in = Files.newInputStream(keyStore)) {
            var password = Files.readAllLines(passwordFile).getFirst().toCharArray();
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            var keys = new TreeMap<String, SealKey>();
            for (var alias : Collections.list(store.aliases())) {
                if (!store.isKeyEntry(alias)) continue;
                var chain = Arrays.stream(store.getCertificateChain(alias)).map(X509Certificate.class::cast);
                var key = new SealKey((PrivateKey) store.getKey(alias, password), chain.toList());
                keys.put(alias.toUpperCase(Locale.ROOT), key);
            }
            return keys;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("The key store of the seals " + keyStore + " cannot be opened", e);
        }
    }
}
