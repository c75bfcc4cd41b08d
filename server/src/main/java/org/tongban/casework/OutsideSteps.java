package org.tongban.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.tongban.casework.CaseCommand.ConfirmBooking;
import org.tongban.casework.CaseCommand.MoveVisit;
import org.tongban.casework.CaseCommand.ReportOutcome;
import org.tongban.casework.CaseEvent.BookingConfirmed;
import org.tongban.casework.CaseEvent.GrantReported;
import org.tongban.casework.CaseEvent.ProjectCodeAskedAgain;
import org.tongban.casework.CaseEvent.ProjectCodeAssigned;
import org.tongban.casework.CaseEvent.ProjectCodeRefused;
import org.tongban.casework.CaseEvent.RefusalReported;
import org.tongban.casework.CaseEvent.VisitMissed;
import org.tongban.casework.CaseTerms.Trait;
import org.tongban.catalog.ProcessStep.Step;
import org.tongban.kernel.Decision;
import org.tongban.kernel.ProjectCode;
import org.tongban.kernel.WorkingCalendar;
import org.tongban.platform.Role;
import org.tongban.platform.Zones;

/**
 * The part of {@link Case#decide} that depends on somebody outside: the applicant at the counter, the national system,
 * the central project platform.
 */
record OutsideSteps(Case file) {

    /** A first time is agreed on by the post of that step; whoever then has to do with the visit may move it. */
    Decision<CaseEvent> confirmBooking(ConfirmBooking confirm, Role actor, Instant now, WorkingCalendar calendar) {
        if (!file.terms().has(Step.BOOKING)) return Decision.rejected(new CaseRejection.NothingToBook());
        var day = confirm.booking().day();
        if (!calendar.isOpenForVisit(day, Zones.dateOf(now))) {
            return Decision.rejected(new CaseRejection.ClosedOnThatDay(day));
        }
        if (Case.tooLong(confirm.note())) return Decision.rejected(Case.textTooLong());
        var confirmed = new BookingConfirmed(confirm.booking(), confirm.note(), now);
        return file.progress().bookedFor().isEmpty()
                ? file.step(Step.BOOKING, actor, confirmed)
                : byPostOfTheVisit(actor, confirmed);
    }

    /** The applicant's own doing, without asking, up to the day before; whoever has the counter sees it in the history. */
    Decision<CaseEvent> moveVisit(MoveVisit move, Role actor, Instant now, WorkingCalendar calendar) {
        if (!file.terms().has(Step.BOOKING)) return Decision.rejected(new CaseRejection.NothingToBook());
        var booked = file.progress().bookedFor();
        if (booked.isEmpty()) return Decision.rejected(new VisitRejection.VisitNotAgreedOn());
        if (!isStillToCome(booked.get(), now)) {
            return Decision.rejected(new VisitRejection.TooLateToMoveVisit(booked.get()));
        }
        var day = move.booking().day();
        if (!calendar.isOpenForVisit(day, Zones.dateOf(now))) {
            return Decision.rejected(new CaseRejection.ClosedOnThatDay(day));
        }
        return file.by(Role.APPLICANT, actor, new BookingConfirmed(move.booking(), move.note(), now));
    }

    /** Whether the applicant may still choose another time. */
    boolean isMovableByApplicant(Instant now) {
        return file.state() == CaseState.ACCEPTED
                && file.terms().has(Step.BOOKING)
                && file.progress()
                        .bookedFor()
                        .filter(day -> isStillToCome(day, now))
                        .isPresent();
    }

    /** Written down from that day on; then another time is agreed on. */
    Decision<CaseEvent> missVisit(String note, Role actor, Instant now) {
        if (!file.terms().has(Step.BOOKING)) return Decision.rejected(new CaseRejection.NothingToBook());
        var booked = file.progress().bookedFor();
        if (booked.isEmpty()) return Decision.rejected(new CaseRejection.BookingMissing());
        if (isStillToCome(booked.get(), now)) {
            return Decision.rejected(new CaseRejection.VisitNotMissedYet(booked.get()));
        }
        if (Case.tooLong(note)) return Decision.rejected(Case.textTooLong());
        return byPostOfTheVisit(actor, new VisitMissed(booked.get(), note, now));
    }

    private Decision<CaseEvent> byPostOfTheVisit(Role actor, CaseEvent event) {
        var isTheirs = Stream.of(Step.BOOKING, Step.REVIEW, Step.DECISION)
                .anyMatch(step -> file.terms().posts().get(step) == actor);
        return isTheirs ? file.by(actor, actor, event) : Decision.rejected(new CaseRejection.NotYourStep());
    }

    static boolean isStillToCome(LocalDate visit, Instant now) {
        return visit.isAfter(Zones.dateOf(now));
    }

    /** Police certificates and the like: the national system decides, here it is only written down. */
    Decision<CaseEvent> reportOutcome(ReportOutcome outcome, Role actor, Instant now) {
        if (!file.terms().has(Trait.DECIDED_ELSEWHERE)) return Decision.rejected(new CaseRejection.DecidedHere());
        var number = outcome.number().strip();
        if (Case.tooLong(outcome.note()) || Case.tooLong(number)) return Decision.rejected(Case.textTooLong());
        var event = outcome.granted()
                ? new GrantReported(number, outcome.note(), now)
                : new RefusalReported(number, outcome.note(), now);
        return switch (afterVisit(file.step(Step.DECISION, actor, event), now)) {
            case Decision.Granted<CaseEvent> _
            when outcome.granted() && number.isEmpty() -> Decision.rejected(new CaseRejection.OutcomeNumberMissing());
            case Decision<CaseEvent> decision -> outcome.granted() ? decision : Case.reasoned(outcome.note(), decision);
        };
    }

    /** What the applicant has to come for is not judged before that day. */
    Decision<CaseEvent> afterVisit(Decision<CaseEvent> decision, Instant now) {
        var accepted = file.state() == CaseState.ACCEPTED;
        if (decision instanceof Decision.Rejected<CaseEvent>
                || !accepted
                || !file.terms().has(Step.BOOKING)) {
            return decision;
        }
        var booked = file.progress().bookedFor();
        if (booked.isEmpty()) return Decision.rejected(new CaseRejection.BookingMissing());
        return isStillToCome(booked.get(), now)
                ? Decision.rejected(new CaseRejection.VisitStillToCome(booked.get()))
                : decision;
    }

    Decision<CaseEvent> assignProjectCode(ProjectCode code, Role actor, Instant now) {
        return waitsForCode()
                ? file.by(Role.OPERATOR, actor, new ProjectCodeAssigned(code.value(), now))
                : Decision.rejected(new CaseRejection.NotNow(file.state()));
    }

    Decision<CaseEvent> refuseProjectCode(String problem, Role actor, Instant now) {
        return waitsForCode() && !isCodeRefused()
                ? file.by(Role.OPERATOR, actor, new ProjectCodeRefused(problem, now))
                : Decision.rejected(new CaseRejection.NotNow(file.state()));
    }

    /** The data were right after all, or the platform has changed its mind. */
    Decision<CaseEvent> askProjectCodeAgain(Role actor, Instant now) {
        return isCodeRefused()
                ? file.byTurn(actor, new ProjectCodeAskedAgain(now))
                : Decision.rejected(new CaseRejection.CodeNotRefused());
    }

    private boolean waitsForCode() {
        return file.terms().has(Trait.PROJECT_CODE)
                && file.progress().projectCode().isEmpty();
    }

    boolean isCodeRefused() {
        return !file.progress().codeProblem().isEmpty();
    }
}
