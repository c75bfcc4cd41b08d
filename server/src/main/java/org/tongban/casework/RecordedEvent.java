package org.tongban.casework;

import java.util.Optional;
import java.util.Set;
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

    /** What is called otherwise where the authority opened the case itself. */
    private static final Set<Class<?>> OTHERWISE = Set.of(
            CaseEvent.Submitted.class,
            CaseEvent.Accepted.class,
            DefenceEvent.RefusalAnnounced.class,
            CaseEvent.Granted.class,
            CaseEvent.Refused.class,
            CaseEvent.Concluded.class);

    /** The message that names it. @param exOfficio the authority opened the case itself */
    String title(boolean exOfficio) {
        var moved = event instanceof CaseEvent.BookingConfirmed && role == Role.APPLICANT;
        var of = exOfficio && OTHERWISE.contains(event.getClass()) ? ".ex-officio" : moved ? ".by-applicant" : "";
        return "casework.event." + EventCodec.typeOf(event) + of;
    }
}
