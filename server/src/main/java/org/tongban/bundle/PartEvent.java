package org.tongban.bundle;

import java.util.Optional;
import java.util.UUID;
import org.tongban.casework.CaseState;

/** What happens to a part of a bundle. */
sealed interface PartEvent {
    record Opened(UUID caseId, String caseNumber) implements PartEvent {}

    record Granted() implements PartEvent {}

    record Refused() implements PartEvent {}

    /** Its case is decided once more. */
    record Reopened() implements PartEvent {}

    /** What it needs may come after all. */
    record Unblocked() implements PartEvent {}

    record Withdrawn() implements PartEvent {}

    /** @param by service of the part that it needed */
    record Blocked(String by) implements PartEvent {}

    /** What the end of its case means for the part; empty while the case goes on, and where a part that was
     * granted loses its grant afterwards: what followed from it has its own decision. */
    static Optional<PartEvent> of(CaseState state) {
        return switch (state) {
            case CONCLUDED_GRANTED -> Optional.of(new Granted());
            case CONCLUDED_REFUSED, NOT_ACCEPTED, RETURNED_UNCORRECTED -> Optional.of(new Refused());
            case WITHDRAWN -> Optional.of(new Withdrawn());
            case SUBMITTED, AWAITING_CORRECTION, ACCEPTED, REVIEWED, GRANTED, VOIDED -> Optional.empty();
        };
    }
}
