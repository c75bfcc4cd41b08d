package org.tongban.casework;

import static org.tongban.casework.CaseState.ACCEPTED;

import java.time.Instant;
import java.util.Optional;
import org.tongban.casework.CaseEvent.Concluded;
import org.tongban.casework.CaseTerms.Trait;
import org.tongban.catalog.ProcessStep.Step;
import org.tongban.kernel.Decision;
import org.tongban.kernel.WorkingCalendar;
import org.tongban.platform.Role;

/** The part of {@link Case#decide} that decides, once everybody is heard and everything has come that it waits for. */
record DecisionSteps(Case file, WorkingCalendar calendar) {

    Decision<CaseEvent> grant(String conditions, Role actor, Instant now) {
        return onceAllIsThere(granted(conditions, actor, now), true, now);
    }

    Decision<CaseEvent> refuse(String reason, Role actor, Instant now) {
        var refused = Case.reasoned(reason, decided(actor, new CaseEvent.Refused(reason, now)));
        return onceAllIsThere(refused, false, now);
    }

    private Decision<CaseEvent> onceAllIsThere(Decision<CaseEvent> decision, boolean grants, Instant now) {
        var found = file.others(calendar).decision(new TimeSteps(file, calendar).afterProcedures(decision));
        var complete = new ToleranceSteps(file, calendar).decision(found, grants);
        var known = new PublicNoticeSteps(file, calendar).decision(complete, grants, now);
        var heard = new DefenceSteps(file, calendar).decision(known, grants, now);
        return new PartySteps(file, calendar).decision(heard, now);
    }

    private Decision<CaseEvent> granted(String conditions, Role actor, Instant now) {
        if (Case.tooLong(conditions)) return Decision.rejected(Case.textTooLong());
        if (file.terms().has(Trait.PROJECT_CODE)
                && file.progress().projectCode().isEmpty()
                && isUnderTheClock()) {
            return Decision.rejected(new CaseRejection.ProjectCodeMissing());
        }
        var granted = new CaseEvent.Granted(conditions, now);
        return switch (file.outside().afterVisit(decided(actor, granted), now)) {
            case Decision.Granted<CaseEvent> _
            when !file.terms().issuesLicence() -> Decision.of(granted, new Concluded(Optional.empty(), "", now));
            case Decision<CaseEvent> decision -> decision;
        };
    }

    private boolean isUnderTheClock() {
        return file.state() == ACCEPTED || file.state() == CaseState.REVIEWED;
    }

    /** A decision needs the review before it, unless the process has none. */
    private Decision<CaseEvent> decided(Role actor, CaseEvent event) {
        if (file.terms().has(Trait.DECIDED_ELSEWHERE)) return Decision.rejected(new CaseRejection.DecidedElsewhere());
        if (file.state() == ACCEPTED && file.terms().has(Step.REVIEW)) {
            return Decision.rejected(new CaseRejection.ReviewMissing());
        }
        return file.step(Step.DECISION, actor, event);
    }
}
