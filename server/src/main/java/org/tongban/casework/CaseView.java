package org.tongban.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as its applicant sees it: authority and post, never an officer's name.
 *
 * @param post who has it now; empty where the applicant has the turn or nobody
 * @param clock null once the case is concluded
 * @param typical how long such cases took, in words; empty once it is concluded, and where too few are known
 * @param correction null unless one is asked
 * @param booking null unless a time at the counter is confirmed
 * @param projectCode null unless the service needs one
 * @param process null where it ended before it was decided
 * @param defence null unless a refusal, or a revocation, was announced
 * @param exOfficio the authority opened it itself, so that it is not for the holder to withdraw
 * @param missing materials that follow after a tolerant acceptance
 */
record CaseView(
        UUID id,
        String number,
        int version,
        String service,
        String serviceName,
        String division,
        String authorityName,
        String post,
        CaseState state,
        String stateText,
        Instant submittedAt,
        LocalDate dueOn,
        @Nullable ClockView clock,
        String typical,
        List<Entry> timeline,
        @Nullable Correction correction,
        @Nullable BookedVisit booking,
        @Nullable ProjectCodeView projectCode,
        @Nullable ProcessView process,
        CaseContent content,
        List<Paper> documents,
        List<Licence> licences,
        @Nullable Defence defence,
        List<Missing> missing,
        boolean exOfficio) {

    /** A refusal is intended. @param mayState false once the applicant stated their case */
    record Defence(LocalDate until, String reason, boolean mayState) {}

    /** @param standard when it is good enough; @param until last day to hand it in */
    record Missing(String key, String name, String standard, LocalDate until) {}

    /** @param note what the authority wrote for the applicant */
    record Entry(Instant at, String event, String title, String note, String authority, String post) {}

    record Correction(List<Item> items, LocalDate answerBy) {}

    /** @param target {@code form.<field>} or {@code material.<key>} */
    record Item(String target, String label, String reason, String note) {
        static String reasonOf(CorrectionItem item) {
            return item.reason().name().toLowerCase(Locale.ROOT);
        }
    }

    record Paper(UUID id, String title, String number, LocalDate at) {}

    record Licence(UUID id, String number, String name) {}
}
