package org.tongban.casework;

import java.time.Instant;
import java.util.List;
import org.tongban.casework.CaseCommand.AfterTheFact;
import org.tongban.casework.CaseCommand.CorrectDecision;
import org.tongban.casework.CaseCommand.Reopen;
import org.tongban.casework.CaseCommand.VoidGrant;
import org.tongban.casework.CaseEvent.DecisionCorrected;
import org.tongban.casework.CaseEvent.GrantVoided;
import org.tongban.casework.CaseEvent.Reopened;
import org.tongban.casework.CaseTerms.Trait;
import org.tongban.kernel.Decision;
import org.tongban.kernel.WorkingCalendar;
import org.tongban.platform.Role;

/** The part of {@link Case} after its end: the head mends a decision, takes a grant away, or has it decided again. */
record AfterwardsSteps(Case file, WorkingCalendar calendar) {

    Decision<CaseEvent> decide(AfterTheFact command, Role actor, Instant now) {
        var decidedHere = !file.terms().has(Trait.DECIDED_ELSEWHERE) || file.state() == CaseState.NOT_ACCEPTED;
        if (!decidedHere) return Decision.rejected(new CaseRejection.DecidedElsewhere());
        return switch (command) {
            case CorrectDecision(var text, var reason) -> correct(text, reason, actor, now);
            case VoidGrant(var ground, var reason) ->
                Case.reasoned(reason, file.by(Role.HEAD, actor, new GrantVoided(ground, reason, now)));
            case Reopen reopen -> reopen(reopen, actor, now);
        };
    }

    /** What is decided stays as it is; only how it was written was wrong. */
    private Decision<CaseEvent> correct(String text, String reason, Role actor, Instant now) {
        if (text.isBlank()) return Decision.rejected(new AfterwardsRejection.RightWordsMissing());
        if (Case.tooLong(text)) return Decision.rejected(Case.textTooLong());
        return Case.reasoned(reason, file.by(Role.HEAD, actor, new DecisionCorrected(text, reason, now)));
    }

    /** Whoever orders it from outside does so in writing. */
    private Decision<CaseEvent> reopen(Reopen reopen, Role actor, Instant now) {
        var reference = reopen.reference().strip();
        if (reopen.cause() != ReopeningCause.OWN_MISTAKE && reference.isEmpty()) {
            return Decision.rejected(new AfterwardsRejection.ReferenceMissing());
        }
        if (Case.tooLong(reference)) return Decision.rejected(Case.textTooLong());
        var waited = file.progress().marks().missing().stream()
                .map(MissingMaterial::key)
                .toList();
        var missing = new ToleranceSteps(file, calendar).from(waited, now);
        var reopened = new Reopened(reopen.cause(), reference, reopen.reason(), missing, now);
        return Case.reasoned(reopen.reason(), file.by(Role.HEAD, actor, reopened));
    }

    /**
     * What was found out stays; the limit begins anew (Regulation on the Reconsideration Law, Art. 49). A refusal to accept
     * is checked again like something that has just come.
     */
    static Case after(Case file, CaseState next, CaseEvent.AfterTheFact event) {
        return switch (event) {
            case DecisionCorrected _, GrantVoided _ -> file.in(next, file.progress());
            case Reopened reopened -> {
                var again = file.progress().again().waitingFor(reopened.missing());
                yield next == CaseState.SUBMITTED
                        ? file.received(next, reopened.at(), java.util.Optional.empty())
                        : file.accepted(next, reopened.at(), List.of()).in(next, again);
            }
        };
    }
}
