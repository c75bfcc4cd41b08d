package org.tongban.document;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/** Where seal keys come from: the demo certificate authority, or the key store that an operator configures. */
interface SealKeys {

    /**
     * @param authority credit code
     * @throws org.tongban.kernel.RejectedException {@code document.no-seal}
     */
    SealKey of(String authority, String authorityName, Instant now);

    /** Who is trusted to have issued seals. */
    List<X509Certificate> anchors();

    /** Revocation lists in DER, valid at a moment. */
    List<byte[]> revocationLists(Instant now);
}
