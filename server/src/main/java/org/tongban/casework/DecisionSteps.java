package org.tongban.casework;

import java.time.Instant;
import java.util.Optional;
import org.tongban.casework.CaseCommand.Decides;
import org.tongban.casework.CaseCommand.Grant;
import org.tongban.casework.CaseCommand.GrantBySilence;
import org.tongban.casework.CaseCommand.Refuse;
import org.tongban.casework.CaseEvent.Concluded;
import org.tongban.casework.CaseEvent.Granted;
import org.tongban.casework.CaseEvent.GrantedBySilence;
import org.tongban.casework.CaseEvent.Refused;
import org.tongban.casework.CaseTerms.Trait;
import org.tongban.catalog.ProcessStep.Step;
import org.tongban.kernel.Decision;
import org.tongban.kernel.WorkingCalendar;
import org.tongban.platform.Role;
import org.tongban.platform.Zones;

/** The part of {@link Case} that decides it. */
record DecisionSteps(Case file, WorkingCalendar calendar) {

    Decision<CaseEvent> decide(Decides command, Role actor, Instant now) {
        return switch (command) {
            case Grant(var conditions) -> heard(grant(conditions, actor, now), true, now);
            case Refuse(var reason) ->
                heard(Case.reasoned(reason, decided(actor, new Refused(reason, now))), false, now);
            case GrantBySilence _ -> bySilence(actor, now);
        };
    }

    /** Once everybody is heard and everything has come that it waits for. */
    private Decision<CaseEvent> heard(Decision<CaseEvent> decision, boolean grants, Instant now) {
        var found =
                new ConsultationSteps(file, calendar).decision(new TimeSteps(file, calendar).afterProcedures(decision));
        var complete = new ToleranceSteps(file, calendar).decision(found, grants);
        var known = new PublicNoticeSteps(file, calendar).decision(complete, grants, now);
        var heard = new DefenceSteps(file, calendar).decision(known, grants, now);
        return new PartySteps(file, calendar).decision(heard, now);
    }

    private Decision<CaseEvent> grant(String conditions, Role actor, Instant now) {
        if (Case.tooLong(conditions)) return Decision.rejected(Case.textTooLong());
        var lacksCode = file.terms().has(Trait.PROJECT_CODE)
                && file.progress().projectCode().isEmpty();
        if (lacksCode && isAccepted()) return Decision.rejected(new CaseRejection.ProjectCodeMissing());
        var granted = new Granted(conditions, now);
        return switch (file.outside().afterVisit(decided(actor, granted), now)) {
            case Decision.Granted<CaseEvent> _
            when !file.terms().issuesLicence() -> Decision.of(granted, new Concluded(Optional.empty(), "", now));
            case Decision<CaseEvent> decision -> decision;
        };
    }

    private boolean isAccepted() {
        return file.state() == CaseState.ACCEPTED || file.state() == CaseState.REVIEWED;
    }

    /** A decision needs the review before it, unless the process has none. */
    private Decision<CaseEvent> decided(Role actor, CaseEvent event) {
        if (file.terms().has(Trait.DECIDED_ELSEWHERE)) return Decision.rejected(new CaseRejection.DecidedElsewhere());
        if (file.state() == CaseState.ACCEPTED && file.terms().has(Step.REVIEW)) {
            return Decision.rejected(new CaseRejection.ReviewMissing());
        }
        return file.step(Step.DECISION, actor, event);
    }

    /**
     * Licensing Law Art. 50: a renewal that was asked for in time and is not decided while the licence is valid counts as
     * granted. What was accepted no earlier than that could not be decided in time, and is decided as any other.
     */
    private Decision<CaseEvent> bySilence(Role actor, Instant now) {
        return file.progress()
                .beyond()
                .subject()
                .flatMap(Subject::decideBy)
                .filter(last -> Zones.dateOf(now).isAfter(last))
                .filter(last -> file.accepted()
                        .filter(at -> !Zones.dateOf(at).isAfter(last))
                        .isPresent())
                .map(last -> file.by(Role.OPERATOR, actor, new GrantedBySilence(last, now)))
                .orElseGet(() -> Decision.rejected(new CaseRejection.NotNow(file.state())));
    }
}
