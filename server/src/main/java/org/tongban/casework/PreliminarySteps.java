package org.tongban.casework;

import java.time.Instant;
import org.tongban.casework.CaseCommand.HandUp;
import org.tongban.casework.CaseCommand.OfPreliminary;
import org.tongban.casework.CaseCommand.SendDown;
import org.tongban.casework.CaseEvent.HandedUp;
import org.tongban.casework.CaseEvent.SentDown;
import org.tongban.catalog.ProcessStep.Step;
import org.tongban.kernel.Decision;
import org.tongban.platform.Role;

/** The part of {@link Case} that is examined below before it is decided above (Licensing Law Art. 35, 43). */
record PreliminarySteps(Case file) {

    Decision<CaseEvent> decide(OfPreliminary command, Role actor, Instant now) {
        return switch (command) {
            case HandUp(var opinion, var recommendsGrant) -> handUp(opinion, recommendsGrant, actor, now);
            case SendDown down -> sendDown(down, actor, now);
        };
    }

    private Decision<CaseEvent> handUp(String opinion, boolean recommendsGrant, Role actor, Instant now) {
        if (file.state() == CaseState.ACCEPTED && !isOn()) {
            return Decision.rejected(new PreliminaryRejection.NotWithThoseBelow());
        }
        return Case.reasoned(opinion, file.step(Step.PRELIMINARY, actor, new HandedUp(opinion, recommendsGrant, now)));
    }

    /** By whoever has it next, before a review says anything. */
    private Decision<CaseEvent> sendDown(SendDown down, Role actor, Instant now) {
        if (!file.progress().stage().examined()) return Decision.rejected(new PreliminaryRejection.NothingHandedUp());
        return Case.reasoned(down.reason(), file.byTurn(actor, new SentDown(down.reason(), down.to(), now)));
    }

    /** Those below have it, or whoever decides where there are none. */
    boolean isOn() {
        return file.state() == CaseState.ACCEPTED
                && file.terms().has(Step.PRELIMINARY)
                && !file.progress().stage().examined();
    }

    /** Everything else waits for it. */
    boolean holdsUp(Step step) {
        return isOn() && step.compareTo(Step.PRELIMINARY) > 0;
    }

    static CaseProgress after(CaseProgress progress, CaseEvent.OfPreliminary event) {
        return switch (event) {
            case HandedUp handedUp -> progress.at(progress.stage().handedUp(handedUp.at()));
            case SentDown _ -> progress.at(progress.stage().sentDown());
        };
    }

    /** A step begins with what led to it. */
    static CaseProgress begun(Case before, Case next, CaseEvent event) {
        var progress = next.progress();
        var goesOn =
                next.step().equals(before.step()) && progress.stage().since().isPresent();
        return goesOn
                ? progress
                : progress.at(progress.stage().since(next.step().map(_ -> event.at())));
    }
}
