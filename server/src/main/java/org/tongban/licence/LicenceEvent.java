package org.tongban.licence;

import java.time.Instant;

/** What happened to a licence after it was issued. */
sealed interface LicenceEvent {
    String reason();

    Instant at();

    record Suspended(String reason, Instant at) implements LicenceEvent {}

    record Resumed(String reason, Instant at) implements LicenceEvent {}

    /** Licensing Law Art. 69. */
    record Revoked(String reason, Instant at) implements LicenceEvent {}

    /** Licensing Law Art. 70. */
    record Cancelled(String reason, Instant at) implements LicenceEvent {}
}
