package org.tongban.casework;

import java.util.List;
import org.tongban.catalog.ProcessStep.Step;
import org.tongban.platform.Caller;
import org.tongban.platform.Role;

/** What a post may do with a case now. {@link Case#decide} has the last word; this only spares a useless button. */
final class DeskActions {
    private DeskActions() {}

    static List<String> of(CaseFile file, Caller caller) {
        var isTheirs = caller.role() != Role.SUPERVISOR && file.authority().equals(caller.authority());
        if (!isTheirs || !file.turn().equals(java.util.Optional.of(caller.role()))) return List.of();
        return switch (file.state()) {
            case SUBMITTED -> List.of("accept", "ask-correction", "refuse-acceptance");
            case ACCEPTED -> List.of(afterAcceptance(file));
            case REVIEWED -> List.of("decide", "return");
            case AWAITING_CORRECTION,
                    GRANTED,
                    CONCLUDED_GRANTED,
                    CONCLUDED_REFUSED,
                    NOT_ACCEPTED,
                    RETURNED_UNCORRECTED,
                    WITHDRAWN -> List.of();
        };
    }

    private static String afterAcceptance(CaseFile file) {
        if (file.terms().has(Step.SITE_CHECK) && !file.siteChecked()) return "site-check";
        if (file.terms().has(Step.BOOKING) && file.bookedFor().isEmpty()) return "confirm-booking";
        if (file.terms().has(Step.REVIEW)) return "review";
        return file.terms().has(CaseTerms.Trait.DECIDED_ELSEWHERE) ? "report-outcome" : "decide";
    }
}
