package org.tongban.document;

import java.time.Instant;
import java.util.Optional;

/**
 * What a PDF's seal says, by cryptography alone.
 *
 * @param sealedBy credit code of the authority, empty where no seal of ours is there
 * @param sealedByName name in the seal's certificate, empty likewise
 * @param sealedAt as the seal claims
 */
public record SealCheck(Outcome outcome, String sealedBy, String sealedByName, Optional<Instant> sealedAt) {
    public enum Outcome {
        /** Every byte is as sealed, by a certificate that we trust. */
        INTACT,
        /** Sealed by a certificate that we trust, and changed or added to since. */
        ALTERED,
        /** Intact, but the seal's certificate has been revoked or was not valid. */
        SEAL_REVOKED,
        /** Signed by somebody whom we do not know. */
        FOREIGN,
        /** A PDF without any signature. */
        UNSEALED,
        /** No PDF, or one that cannot be read. */
        UNREADABLE
    }

    static SealCheck without(Outcome outcome) {
        return new SealCheck(outcome, "", "", Optional.empty());
    }
}
