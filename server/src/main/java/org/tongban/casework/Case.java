package org.tongban.casework;

import static org.tongban.casework.CaseState.ACCEPTED;
import static org.tongban.casework.CaseState.AWAITING_CORRECTION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.tongban.casework.CaseCommand.Accept;
import org.tongban.casework.CaseCommand.AskCorrection;
import org.tongban.casework.CaseCommand.AssignProjectCode;
import org.tongban.casework.CaseCommand.Conclude;
import org.tongban.casework.CaseCommand.ConfirmBooking;
import org.tongban.casework.CaseCommand.Correct;
import org.tongban.casework.CaseCommand.Grant;
import org.tongban.casework.CaseCommand.Lapse;
import org.tongban.casework.CaseCommand.MoveDueDate;
import org.tongban.casework.CaseCommand.RecordSiteCheck;
import org.tongban.casework.CaseCommand.Refuse;
import org.tongban.casework.CaseCommand.RefuseAcceptance;
import org.tongban.casework.CaseCommand.ReportOutcome;
import org.tongban.casework.CaseCommand.ReturnToReview;
import org.tongban.casework.CaseCommand.Review;
import org.tongban.casework.CaseCommand.Withdraw;
import org.tongban.casework.CaseEvent.Accepted;
import org.tongban.casework.CaseEvent.BookingConfirmed;
import org.tongban.casework.CaseEvent.Concluded;
import org.tongban.casework.CaseEvent.CorrectionAsked;
import org.tongban.casework.CaseEvent.DueDateMoved;
import org.tongban.casework.CaseEvent.GrantReported;
import org.tongban.casework.CaseEvent.LapsedUncorrected;
import org.tongban.casework.CaseEvent.ProjectCodeAssigned;
import org.tongban.casework.CaseEvent.RefusalReported;
import org.tongban.casework.CaseEvent.SiteCheck;
import org.tongban.casework.CaseEvent.SiteChecked;
import org.tongban.casework.CaseEvent.Submitted;
import org.tongban.casework.CaseTerms.Trait;
import org.tongban.catalog.ProcessStep.Step;
import org.tongban.kernel.Decision;
import org.tongban.kernel.ProjectCode;
import org.tongban.kernel.Rejection;
import org.tongban.kernel.WorkingCalendar;
import org.tongban.platform.Role;
import org.tongban.platform.Zones;

/**
 * One case: pure, no database, time handed in. Edges: {@link CaseTransitions}.
 *
 * @param received when the complete file was received: the submission, or the last correction
 * @param accepted when it was accepted; empty before
 * @param answerBy the last day to answer a correction; empty unless one is asked
 * @param bookedFor the day on which the applicant is expected; empty unless a booking is confirmed
 * @param projectCode empty unless the central platform gave one
 */
record Case(
        CaseState state,
        CaseTerms terms,
        Instant received,
        Optional<Instant> accepted,
        Optional<LocalDate> answerBy,
        boolean siteChecked,
        Optional<LocalDate> bookedFor,
        String projectCode) {

    private static final int MAX_TEXT = 2_000;

    static Case of(Submitted submitted) {
        return new Case(
                CaseState.SUBMITTED,
                submitted.terms(),
                submitted.at(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                "");
    }

    /** What follows from a command, or why nothing does. */
    Decision<CaseEvent> decide(CaseCommand command, Role actor, Instant now, WorkingCalendar calendar) {
        return switch (command) {
            case Accept _ -> step(Step.ACCEPTANCE, actor, new Accepted(now));
            case AskCorrection(var items) ->
                items.isEmpty()
                        ? Decision.rejected(new CaseRejection.NothingToCorrect())
                        : step(Step.ACCEPTANCE, actor, new CorrectionAsked(items, answerBy(now, calendar), now));
            case RefuseAcceptance(var reason) ->
                reasoned(reason, step(Step.ACCEPTANCE, actor, new CaseEvent.AcceptanceRefused(reason, now)));
            case Correct _ -> by(Role.APPLICANT, actor, new CaseEvent.Corrected(now));
            case Lapse _ -> lapse(actor, now);
            case RecordSiteCheck(var check) -> recordSiteCheck(check, actor, now);
            case ConfirmBooking confirm -> confirmBooking(confirm, actor, now, calendar);
            case ReportOutcome outcome -> reportOutcome(outcome, actor, now);
            case AssignProjectCode(var code) -> assignProjectCode(code, actor, now);
            case MoveDueDate(var from, var to) -> by(Role.OPERATOR, actor, new DueDateMoved(from, to, now));
            case Review review -> review(review, actor, now);
            case ReturnToReview(var reason) ->
                reasoned(reason, step(Step.DECISION, actor, new CaseEvent.ReturnedToReview(reason, now)));
            case Grant(var conditions) -> grant(conditions, actor, now);
            case Refuse(var reason) -> reasoned(reason, decided(actor, new CaseEvent.Refused(reason, now)));
            case Withdraw(var reason) ->
                tooLong(reason)
                        ? Decision.rejected(new CaseRejection.TextTooLong(MAX_TEXT))
                        : by(Role.APPLICANT, actor, new CaseEvent.Withdrawn(reason, now));
            case Conclude(var licence, var number) -> by(Role.OPERATOR, actor, new Concluded(licence, number, now));
        };
    }

    private boolean acceptedNow() {
        return state == ACCEPTED || state == CaseState.REVIEWED;
    }

    private LocalDate answerBy(Instant now, WorkingCalendar calendar) {
        return calendar.add(Zones.dateOf(now), terms.correctionDays());
    }

    private Decision<CaseEvent> lapse(Role actor, Instant now) {
        var stillTime = answerBy.isEmpty() || !Zones.dateOf(now).isAfter(answerBy.get());
        if (state == AWAITING_CORRECTION && stillTime) return Decision.rejected(new CaseRejection.NotNow(state));
        return by(Role.OPERATOR, actor, new LapsedUncorrected(now));
    }

    /** Licensing Law Art. 34: two or more officers check facts on site. */
    private Decision<CaseEvent> recordSiteCheck(SiteCheck check, Role actor, Instant now) {
        if (!terms.has(Step.SITE_CHECK)) return Decision.rejected(new CaseRejection.NoSiteCheckNeeded());
        var officers =
                new HashSet<>(check.officers().stream().map(String::strip).toList());
        officers.remove("");
        if (officers.size() < 2) return Decision.rejected(new CaseRejection.TwoOfficersNeeded());
        return reasoned(check.findings(), step(Step.SITE_CHECK, actor, new SiteChecked(check, now)));
    }

    private Decision<CaseEvent> confirmBooking(
            ConfirmBooking confirm, Role actor, Instant now, WorkingCalendar calendar) {
        if (!terms.has(Step.BOOKING)) return Decision.rejected(new CaseRejection.NothingToBook());
        var day = confirm.booking().day();
        if (!calendar.isOpenForVisit(day, Zones.dateOf(now))) {
            return Decision.rejected(new CaseRejection.ClosedOnThatDay(day));
        }
        if (tooLong(confirm.note())) return Decision.rejected(new CaseRejection.TextTooLong(MAX_TEXT));
        return step(Step.BOOKING, actor, new BookingConfirmed(confirm.booking(), confirm.note(), now));
    }

    /** Police certificates and the like: the national system decides, here it is only written down. */
    private Decision<CaseEvent> reportOutcome(ReportOutcome outcome, Role actor, Instant now) {
        if (!terms.has(Trait.DECIDED_ELSEWHERE)) return Decision.rejected(new CaseRejection.DecidedHere());
        if (terms.has(Step.BOOKING) && bookedFor.isEmpty()) {
            return Decision.rejected(new CaseRejection.BookingMissing());
        }
        var number = outcome.number().strip();
        if (tooLong(outcome.note()) || tooLong(number)) {
            return Decision.rejected(new CaseRejection.TextTooLong(MAX_TEXT));
        }
        if (outcome.granted() && number.isEmpty()) return Decision.rejected(new CaseRejection.OutcomeNumberMissing());
        return outcome.granted()
                ? step(Step.DECISION, actor, new GrantReported(number, outcome.note(), now))
                : reasoned(
                        outcome.note(), step(Step.DECISION, actor, new RefusalReported(number, outcome.note(), now)));
    }

    private Decision<CaseEvent> assignProjectCode(ProjectCode code, Role actor, Instant now) {
        if (!terms.has(Trait.PROJECT_CODE) || !projectCode.isEmpty()) {
            return Decision.rejected(new CaseRejection.NotNow(state));
        }
        return by(Role.OPERATOR, actor, new ProjectCodeAssigned(code.value(), now));
    }

    private Decision<CaseEvent> review(Review review, Role actor, Instant now) {
        if (state == ACCEPTED && terms.has(Step.SITE_CHECK) && !siteChecked) {
            return Decision.rejected(new CaseRejection.SiteCheckMissing());
        }
        var missing = terms.checklist().stream()
                .filter(point -> !review.checklist().containsKey(point))
                .count();
        if (missing > 0) return Decision.rejected(new CaseRejection.ChecklistIncomplete((int) missing));
        var reviewed = new CaseEvent.Reviewed(review.checklist(), review.opinion(), review.recommendsGrant(), now);
        return reasoned(review.opinion(), step(Step.REVIEW, actor, reviewed));
    }

    private Decision<CaseEvent> grant(String conditions, Role actor, Instant now) {
        if (tooLong(conditions)) return Decision.rejected(new CaseRejection.TextTooLong(MAX_TEXT));
        if (terms.has(Trait.PROJECT_CODE) && projectCode.isEmpty() && acceptedNow()) {
            return Decision.rejected(new CaseRejection.ProjectCodeMissing());
        }
        var granted = new CaseEvent.Granted(conditions, now);
        return switch (decided(actor, granted)) {
            case Decision.Granted<CaseEvent> _
            when !terms.issuesLicence() -> Decision.of(granted, new Concluded(Optional.empty(), "", now));
            case Decision<CaseEvent> decision -> decision;
        };
    }

    /** A decision needs the review before it, unless the process has none. */
    private Decision<CaseEvent> decided(Role actor, CaseEvent event) {
        if (terms.has(Trait.DECIDED_ELSEWHERE)) return Decision.rejected(new CaseRejection.DecidedElsewhere());
        if (state == ACCEPTED && terms.has(Step.REVIEW)) {
            return Decision.rejected(new CaseRejection.ReviewMissing());
        }
        return step(Step.DECISION, actor, event);
    }

    private Decision<CaseEvent> step(Step step, Role actor, CaseEvent event) {
        var post = terms.posts().get(step);
        return post == null ? Decision.rejected(new CaseRejection.NotYourStep()) : by(post, actor, event);
    }

    private Decision<CaseEvent> by(Role due, Role actor, CaseEvent event) {
        if (actor != due) return Decision.rejected(new CaseRejection.NotYourStep());
        return CaseTransitions.GRAPH.next(state, event.getClass()).isPresent()
                ? Decision.of(event)
                : Decision.rejected(wrongState());
    }

    private Rejection wrongState() {
        return switch (state) {
            case GRANTED, CONCLUDED_GRANTED, CONCLUDED_REFUSED -> new CaseRejection.AlreadyDecided();
            case SUBMITTED, AWAITING_CORRECTION, ACCEPTED, REVIEWED, NOT_ACCEPTED, RETURNED_UNCORRECTED, WITHDRAWN ->
                new CaseRejection.NotNow(state);
        };
    }

    private static Decision<CaseEvent> reasoned(String reason, Decision<CaseEvent> decision) {
        if (decision instanceof Decision.Rejected<CaseEvent>) return decision;
        if (reason.isBlank()) return Decision.rejected(new CaseRejection.ReasonMissing());
        return tooLong(reason) ? Decision.rejected(new CaseRejection.TextTooLong(MAX_TEXT)) : decision;
    }

    private static boolean tooLong(String text) {
        return text.length() > MAX_TEXT;
    }

    Case after(CaseEvent event) {
        var next = CaseTransitions.GRAPH.next(state, event.getClass()).orElseThrow();
        return switch (event) {
            case Submitted submitted -> of(submitted);
            case CorrectionAsked asked -> received(next, received, Optional.of(asked.answerBy()));
            case CaseEvent.Corrected corrected -> received(next, corrected.at(), Optional.empty());
            case Accepted acceptance ->
                new Case(
                        next,
                        terms,
                        received,
                        Optional.of(acceptance.at()),
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        "");
            case SiteChecked _ -> learned(true, bookedFor, projectCode);
            case BookingConfirmed confirmed ->
                learned(siteChecked, Optional.of(confirmed.booking().day()), projectCode);
            case ProjectCodeAssigned assigned -> learned(siteChecked, bookedFor, assigned.code());
            case LapsedUncorrected _,
                    CaseEvent.AcceptanceRefused _,
                    CaseEvent.Reviewed _,
                    CaseEvent.ReturnedToReview _,
                    CaseEvent.Granted _,
                    CaseEvent.Refused _,
                    GrantReported _,
                    RefusalReported _,
                    DueDateMoved _,
                    Concluded _,
                    CaseEvent.Withdrawn _ ->
                new Case(next, terms, received, accepted, answerBy, siteChecked, bookedFor, projectCode);
        };
    }

    private Case received(CaseState next, Instant at, Optional<LocalDate> answered) {
        return new Case(next, terms, at, accepted, answered, false, Optional.empty(), "");
    }

    /** The same state, knowing more. */
    private Case learned(boolean site, Optional<LocalDate> booked, String code) {
        return new Case(state, terms, received, accepted, answerBy, site, booked, code);
    }

    static Case fold(List<CaseEvent> events) {
        var folded = of((Submitted) events.getFirst());
        for (var event : events.subList(1, events.size())) folded = folded.after(event);
        return folded;
    }
}
