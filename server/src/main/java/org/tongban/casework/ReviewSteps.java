package org.tongban.casework;

import java.time.Instant;
import java.util.HashSet;
import org.tongban.casework.CaseCommand.Review;
import org.tongban.casework.CaseEvent.Reviewed;
import org.tongban.casework.CaseEvent.SiteChecked;
import org.tongban.catalog.ProcessStep.Step;
import org.tongban.kernel.Decision;
import org.tongban.platform.Role;

/** The part of {@link Case#decide} that finds out what the decision rests on. */
record ReviewSteps(Case file) {

    /** Licensing Law Art. 34: two or more officers check facts on site. */
    Decision<CaseEvent> recordSiteCheck(SiteCheck check, Role actor, Instant now) {
        if (!file.terms().has(Step.SITE_CHECK)) return Decision.rejected(new CaseRejection.NoSiteCheckNeeded());
        var officers =
                new HashSet<>(check.officers().stream().map(String::strip).toList());
        officers.remove("");
        if (officers.size() < 2) return Decision.rejected(new CaseRejection.TwoOfficersNeeded());
        return Case.reasoned(check.findings(), file.step(Step.SITE_CHECK, actor, new SiteChecked(check, now)));
    }

    Decision<CaseEvent> review(Review review, Role actor, Instant now) {
        if (file.below().holdsUp(Step.REVIEW)) return Decision.rejected(new PreliminaryRejection.Missing());
        var terms = file.terms();
        var isToBeCheckedOnSite = terms.has(Step.SITE_CHECK) && !file.progress().siteChecked();
        if (file.state() == CaseState.ACCEPTED && isToBeCheckedOnSite) {
            return Decision.rejected(new CaseRejection.SiteCheckMissing());
        }
        var missing = terms.checklist().stream()
                .filter(point -> !review.checklist().containsKey(point))
                .count();
        if (missing > 0) return Decision.rejected(new CaseRejection.ChecklistIncomplete((int) missing));
        var reviewed = new Reviewed(review.checklist(), review.opinion(), review.recommendsGrant(), now);
        return Case.reasoned(review.opinion(), file.outside().afterVisit(file.step(Step.REVIEW, actor, reviewed), now));
    }
}
