package org.tongban.casework;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case in short, in one language, for its applicant: what a page that shows several cases says of each.
 *
 * @param post who has it now; empty where the applicant has the turn or nobody
 * @param clock null once the case is concluded
 * @param note what the authority wrote for the applicant when the case ended; empty before, or where it wrote nothing
 */
public record CaseOverview(
        CaseFile file,
        String stateText,
        String authorityName,
        String post,
        @Nullable ClockView clock,
        String note,
        List<Issued> licences) {

    /** A licence that the case ended with. */
    public record Issued(UUID id, String number, String name) {}
}
