package org.tongban.licence;

import java.time.Instant;
import org.tongban.catalog.LicenceAct;

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

    /** Another edition took its place: it was changed, renewed, or made again. */
    record Replaced(LicenceAct act, Instant at) implements LicenceEvent {
        @Override
        public String reason() {
            return act.name();
        }
    }

    /** What ended or replaced it no longer holds. */
    record Restored(String reason, Instant at) implements LicenceEvent {}
}
