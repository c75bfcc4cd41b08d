package org.tongban.casework;

import java.util.Optional;
import java.util.UUID;
import org.tongban.platform.Role;

/**
 * An event with who did it. {@code version} counts from 1 within the case.
 *
 * @param inPlaceOf for whom, where a substitute did it
 */
public record RecordedEvent(
        UUID caseId,
        int version,
        CaseEvent event,
        UUID actor,
        Role role,
        String authority,
        String post,
        Optional<UUID> inPlaceOf) {

    /** The message that names it. */
    String title() {
        var moved = event instanceof CaseEvent.BookingConfirmed && role == Role.APPLICANT;
        return "casework.event." + EventCodec.typeOf(event) + (moved ? ".by-applicant" : "");
    }
}
