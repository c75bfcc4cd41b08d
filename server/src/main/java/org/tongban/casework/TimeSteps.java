package org.tongban.casework;

import java.time.Instant;
import java.util.Optional;
import org.tongban.casework.CaseCommand.EndProcedure;
import org.tongban.casework.CaseCommand.Extend;
import org.tongban.casework.CaseCommand.StartProcedure;
import org.tongban.casework.CaseEvent.AcceptanceTakenBack;
import org.tongban.casework.CaseEvent.AcceptedBySilence;
import org.tongban.casework.CaseEvent.CorrectionCancelled;
import org.tongban.casework.CaseEvent.LimitExtended;
import org.tongban.casework.CaseEvent.ProcedureEnded;
import org.tongban.casework.CaseEvent.ProcedureStarted;
import org.tongban.casework.CaseTerms.Trait;
import org.tongban.catalog.RuleSet.Approver;
import org.tongban.kernel.Decision;
import org.tongban.kernel.WorkingCalendar;
import org.tongban.platform.Role;
import org.tongban.platform.Zones;

/** The part of {@link Case} that moves the clock: extension, special procedures, and what undoes or replaces an acceptance. */
record TimeSteps(Case file, WorkingCalendar calendar) {
    private static final int MOST_DAYS = 250;

    /** Once, while the limit has not run out, by the head; some laws leave it to the government above (Art. 42). */
    Decision<CaseEvent> extend(Extend extend, Role actor, Instant now) {
        if (file.terms().has(Trait.DECIDED_ELSEWHERE)) return Decision.rejected(new CaseRejection.DecidedElsewhere());
        var extension = file.terms().extension();
        if (extension.days() == 0) return Decision.rejected(new TimeRejection.NoExtension());
        if (file.progress().extendedBy() > 0) return Decision.rejected(new TimeRejection.ExtendedAlready());
        if (isOver(now)) return Decision.rejected(new TimeRejection.LimitOver());
        var approval = extend.approval().strip();
        if (extension.approvedBy() == Approver.GOVERNMENT_HEAD && approval.isEmpty()) {
            return Decision.rejected(new TimeRejection.ApprovalMissing());
        }
        if (Case.tooLong(approval)) return Decision.rejected(Case.textTooLong());
        var extended = new LimitExtended(extension.days(), extend.reason(), approval, now);
        return Case.reasoned(extend.reason(), file.by(Role.HEAD, actor, extended));
    }

    private boolean isOver(Instant now) {
        var statutory = new Clock(calendar).dates(file).statutory();
        return Zones.dateOf(now).isAfter(statutory.due());
    }

    /** By whoever reviews or decides. */
    Decision<CaseEvent> start(StartProcedure start, Role actor, Instant now) {
        if (file.terms().has(Trait.DECIDED_ELSEWHERE)) return Decision.rejected(new CaseRejection.DecidedElsewhere());
        if (start.neededDays() < 1 || start.neededDays() > MOST_DAYS) {
            return Decision.rejected(new TimeRejection.NeededDaysUnclear(MOST_DAYS));
        }
        if (file.progress().running(start.kind()).isPresent()) {
            return Decision.rejected(new TimeRejection.ProcedureRuns(start.kind()));
        }
        var expectedBy = calendar.add(Zones.dateOf(now), start.neededDays());
        var started = new ProcedureStarted(start.kind(), expectedBy, start.reason(), now);
        return Case.reasoned(start.reason(), byReviewerOrHead(actor, started));
    }

    Decision<CaseEvent> end(EndProcedure end, Role actor, Instant now) {
        if (file.progress().running(end.kind()).isEmpty()) {
            return Decision.rejected(new TimeRejection.ProcedureDoesNotRun(end.kind()));
        }
        var ended = new ProcedureEnded(end.kind(), end.result(), now);
        return Case.reasoned(end.result(), byReviewerOrHead(actor, ended));
    }

    private Decision<CaseEvent> byReviewerOrHead(Role actor, CaseEvent event) {
        return file.terms().isJudgedBy(actor)
                ? file.by(actor, actor, event)
                : Decision.rejected(new CaseRejection.NotYourStep());
    }

    /** Nothing is decided while what it rests on is still being found out. */
    Decision<CaseEvent> afterProcedures(Decision<CaseEvent> decision) {
        if (decision instanceof Decision.Rejected<CaseEvent>) return decision;
        return file.progress()
                .anyRunning()
                .<Decision<CaseEvent>>map(running -> Decision.rejected(new TimeRejection.ProcedureRuns(running.kind())))
                .orElse(decision);
    }

    static Case after(Case file, CaseState next, CaseEvent.MovesClock event) {
        var progress = file.progress();
        return switch (event) {
            case AcceptedBySilence silent -> file.accepted(next, silent.asOf(), silent.missing());
            case AcceptanceTakenBack takenBack -> file.received(next, takenBack.at(), Optional.empty());
            case CorrectionCancelled _ -> file.received(next, file.received(), Optional.empty());
            case LimitExtended extended -> file.in(next, progress.extended(extended.by()));
            case ProcedureStarted started -> file.in(next, progress.paused(Pause.of(started)));
            case ProcedureEnded ended -> file.in(next, progress.resumed(ended.kind(), ended.at()));
        };
    }
}
