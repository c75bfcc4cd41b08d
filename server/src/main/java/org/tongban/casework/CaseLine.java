package org.tongban.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A case in its applicant's list.
 *
 * @param dueOn until when somebody has to take the next step: the authority, or the applicant while a correction is asked
 */
record CaseLine(
        UUID id,
        String number,
        String service,
        String serviceName,
        String authorityName,
        CaseState state,
        String stateText,
        Instant submittedAt,
        LocalDate dueOn) {}
