package org.tongban.rating;

import java.time.Instant;
import java.util.UUID;

/**
 * What one applicant said of one case.
 *
 * @param authority credit code of the authority that handled it
 * @param text in the applicant's words; may be empty
 */
record Rating(
        UUID id,
        UUID caseId,
        String caseNumber,
        String service,
        String authority,
        String division,
        Level level,
        String text,
        Instant ratedAt) {}
