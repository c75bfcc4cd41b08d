package org.tongban.document;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * What an authority seals with.
 *
 * @param chain the seal's certificate first, the root last
 */
record SealKey(PrivateKey key, List<X509Certificate> chain) {
    X509Certificate certificate() {
        return chain.getFirst();
    }

    String serial() {
        return certificate().getSerialNumber().toString(16);
    }
}
