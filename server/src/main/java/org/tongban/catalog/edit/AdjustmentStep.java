package org.tongban.catalog.edit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What somebody did with an adjustment.
 *
 * @param words opinion or reason; may be empty
 * @param problems why it could not be published
 * @param contents SHA-256 over the files as they were
 * @param actor zeros and a one for the system
 */
record AdjustmentStep(
        UUID adjustment,
        int number,
        Kind kind,
        String words,
        List<String> problems,
        String contents,
        UUID actor,
        String post,
        String authority,
        Instant at) {
    enum Kind {
        BEGUN,
        SUBMITTED,
        STAFFING_APPROVED,
        LEGAL_APPROVED,
        SENT_BACK,
        WITHDRAWN,
        PUBLISHED,
        PUBLICATION_REFUSED
    }
}
