package org.tongban.casework;

import static org.tongban.casework.CaseState.ACCEPTED;
import static org.tongban.casework.CaseState.AWAITING_CORRECTION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tongban.casework.CaseCommand.Accept;
import org.tongban.casework.CaseCommand.Conclude;
import org.tongban.casework.CaseCommand.Correct;
import org.tongban.casework.CaseCommand.Extend;
import org.tongban.casework.CaseCommand.RecordSiteCheck;
import org.tongban.casework.CaseCommand.Review;
import org.tongban.casework.CaseCommand.StartProcedure;
import org.tongban.casework.CaseEvent.Accepted;
import org.tongban.casework.CaseEvent.BookingConfirmed;
import org.tongban.casework.CaseEvent.Concluded;
import org.tongban.casework.CaseEvent.CorrectionAsked;
import org.tongban.casework.CaseEvent.DueDateMoved;
import org.tongban.casework.CaseEvent.SiteChecked;
import org.tongban.casework.CaseEvent.Submitted;
import org.tongban.catalog.ProcessStep.Step;
import org.tongban.kernel.Decision;
import org.tongban.kernel.Rejection;
import org.tongban.kernel.WorkingCalendar;
import org.tongban.platform.Role;

/**
 * One case: pure, no database, time handed in. Edges: {@link CaseTransitions}.
 *
 * @param received when the complete file was received: the submission, or the last correction
 * @param accepted when it was accepted; empty before
 * @param answerBy the last day to answer a correction; empty unless one is asked
 * @param progress what has become known since
 * @param holder who of the post has it; empty where nobody has taken it
 */
record Case(
        CaseState state,
        CaseTerms terms,
        Instant received,
        Optional<Instant> accepted,
        Optional<LocalDate> answerBy,
        CaseProgress progress,
        Optional<UUID> holder) {

    private static final int MAX_TEXT = 2_000;

    static Case of(Submitted submitted) {
        return new Case(
                CaseState.SUBMITTED,
                submitted.terms(),
                submitted.at(),
                Optional.empty(),
                Optional.empty(),
                CaseProgress.NONE
                        .at(Stage.NONE.since(Optional.of(submitted.at())))
                        .with(Beyond.NOTHING.about(submitted.subject())),
                Optional.empty());
    }

    /** What follows from a command, or why nothing does. */
    Decision<CaseEvent> decide(CaseCommand command, Actor by, Instant now, WorkingCalendar calendar) {
        var kept = hands().keptFrom(by, command);
        return kept.isPresent() ? Decision.rejected(kept.get()) : decide(command, by, by.role(), now, calendar);
    }

    private Decision<CaseEvent> decide(
            CaseCommand command, Actor by, Role actor, Instant now, WorkingCalendar calendar) {
        return switch (command) {
            case CaseCommand.ChangeHands change -> hands().decide(change, by, now);
            case Accept(var missing) -> accept(missing, actor, now, calendar);
            case CaseCommand.OfTolerance tolerance -> new ToleranceSteps(this, calendar).decide(tolerance, actor, now);
            case CaseCommand.BeforeAcceptance before ->
                others(calendar).accepted(new AcceptanceSteps(this, calendar).decide(before, actor, now), now);
            case Extend extend -> new TimeSteps(this, calendar).extend(extend, actor, now);
            case StartProcedure start -> new TimeSteps(this, calendar).start(start, actor, now);
            case CaseCommand.EndProcedure end -> new TimeSteps(this, calendar).end(end, actor, now);
            case CaseCommand.RefuseAcceptance(var reason) ->
                reasoned(reason, step(Step.ACCEPTANCE, actor, new CaseEvent.AcceptanceRefused(reason, now)));
            case Correct _ -> by(Role.APPLICANT, actor, new CaseEvent.Corrected(now));
            case RecordSiteCheck(var check) -> new ReviewSteps(this).recordSiteCheck(check, actor, now);
            case CaseCommand.ConfirmBooking confirm -> outside().confirmBooking(confirm, actor, now, calendar);
            case CaseCommand.MoveVisit move -> outside().moveVisit(move, actor, now, calendar);
            case CaseCommand.MissVisit(var note) -> outside().missVisit(note, actor, now);
            case CaseCommand.ReportOutcome outcome -> outside().reportOutcome(outcome, actor, now);
            case CaseCommand.AssignProjectCode(var code) -> outside().assignProjectCode(code, actor, now);
            case CaseCommand.RefuseProjectCode(var problem) -> outside().refuseProjectCode(problem, actor, now);
            case CaseCommand.AskProjectCodeAgain _ -> outside().askProjectCodeAgain(actor, now);
            case CaseCommand.MoveDueDate(var from, var to) -> by(Role.OPERATOR, actor, new DueDateMoved(from, to, now));
            case CaseCommand.Mark mark -> new MarkSteps(this, calendar).decide(mark, actor, now);
            case CaseCommand.OfPreliminary examined -> below().decide(examined, actor, now);
            case CaseCommand.OfConsultation consultation -> others(calendar).decide(consultation, actor, now);
            case Review review -> others(calendar).review(new ReviewSteps(this).review(review, actor, now), now);
            case CaseCommand.ReturnToReview(var reason, var to) ->
                reasoned(reason, step(Step.DECISION, actor, new CaseEvent.ReturnedToReview(reason, to, now)));
            case CaseCommand.Decides decides -> new DecisionSteps(this, calendar).decide(decides, actor, now);
            case CaseCommand.OfPublicNotice notice -> new PublicNoticeSteps(this, calendar).decide(notice, actor, now);
            case CaseCommand.OfParties parties -> new PartySteps(this, calendar).decide(parties, actor, now);
            case CaseCommand.OfDefence defence -> new DefenceSteps(this, calendar).decide(defence, actor, now);
            case CaseCommand.AfterTheFact afterwards ->
                new AfterwardsSteps(this, calendar).decide(afterwards, actor, now);
            case CaseCommand.Withdraw(var reason) -> withdraw(reason, actor, now);
            case Conclude(var licence, var number) -> by(Role.OPERATOR, actor, new Concluded(licence, number, now));
        };
    }

    private Decision<CaseEvent> accept(List<String> missing, Role actor, Instant now, WorkingCalendar calendar) {
        var follow = new ToleranceSteps(this, calendar).from(missing, now);
        return others(calendar).accepted(step(Step.ACCEPTANCE, actor, new Accepted(follow, now)), now);
    }

    private Decision<CaseEvent> withdraw(String reason, Role actor, Instant now) {
        if (progress.beyond().isExOfficio()) return Decision.rejected(new SubjectRejection.OpenedByAuthority());
        if (tooLong(reason)) return Decision.rejected(textTooLong());
        return by(Role.APPLICANT, actor, new CaseEvent.Withdrawn(reason, now));
    }

    Hands hands() {
        return new Hands(this);
    }

    ConsultationSteps others(WorkingCalendar calendar) {
        return new ConsultationSteps(this, calendar);
    }

    PreliminarySteps below() {
        return new PreliminarySteps(this);
    }

    OutsideSteps outside() {
        return new OutsideSteps(this);
    }

    Decision<CaseEvent> step(Step step, Role actor, CaseEvent event) {
        var post = terms.posts().get(step);
        if (below().holdsUp(step)) return Decision.rejected(new PreliminaryRejection.Missing());
        return post == null ? Decision.rejected(new CaseRejection.NotYourStep()) : by(post, actor, event);
    }

    Decision<CaseEvent> byTurn(Role actor, CaseEvent event) {
        return turn().map(post -> by(post, actor, event))
                .orElseGet(() -> Decision.rejected(new CaseRejection.NotYourStep()));
    }

    Decision<CaseEvent> by(Role due, Role actor, CaseEvent event) {
        if (actor != due) return Decision.rejected(new CaseRejection.NotYourStep());
        return CaseTransitions.GRAPH.next(state, event.getClass()).isPresent()
                ? Decision.of(event)
                : Decision.rejected(wrongState());
    }

    private Rejection wrongState() {
        return switch (state) {
            case GRANTED, CONCLUDED_GRANTED, CONCLUDED_REFUSED, VOIDED -> new CaseRejection.AlreadyDecided();
            case SUBMITTED, AWAITING_CORRECTION, ACCEPTED, REVIEWED, NOT_ACCEPTED, RETURNED_UNCORRECTED, WITHDRAWN ->
                new CaseRejection.NotNow(state);
        };
    }

    static Decision<CaseEvent> reasoned(String reason, Decision<CaseEvent> decision) {
        if (decision instanceof Decision.Rejected<CaseEvent>) return decision;
        if (reason.isBlank()) return Decision.rejected(new CaseRejection.ReasonMissing());
        return tooLong(reason) ? Decision.rejected(textTooLong()) : decision;
    }

    static Rejection textTooLong() {
        return new CaseRejection.TextTooLong(MAX_TEXT);
    }

    static boolean tooLong(String text) {
        return text.length() > MAX_TEXT;
    }

    /** Whose turn it is; empty where the applicant or the system has it, or nobody. */
    Optional<Role> turn() {
        return step().flatMap(step -> Optional.ofNullable(terms.posts().get(step)));
    }

    /** What is to be done next at the authority; empty where it is not its turn. */
    Optional<Step> step() {
        return switch (state) {
            case SUBMITTED -> Optional.of(Step.ACCEPTANCE);
            case ACCEPTED -> Optional.of(stepAfterAcceptance());
            case REVIEWED -> Optional.of(Step.DECISION);
            case AWAITING_CORRECTION,
                    GRANTED,
                    CONCLUDED_GRANTED,
                    CONCLUDED_REFUSED,
                    NOT_ACCEPTED,
                    RETURNED_UNCORRECTED,
                    WITHDRAWN,
                    VOIDED -> Optional.empty();
        };
    }

    private Step stepAfterAcceptance() {
        if (below().isOn()) return Step.PRELIMINARY;
        if (terms.has(Step.SITE_CHECK) && !progress.siteChecked()) return Step.SITE_CHECK;
        if (terms.has(Step.BOOKING) && progress.bookedFor().isEmpty()) return Step.BOOKING;
        return terms.has(Step.REVIEW) ? Step.REVIEW : Step.DECISION;
    }

    Case after(CaseEvent event) {
        var folded = folded(event);
        var next = folded.in(folded.state, PreliminarySteps.begun(this, folded, event));
        return next.heldBy(hands().after(event, next));
    }

    private Case folded(CaseEvent event) {
        var next = CaseTransitions.GRAPH.next(state, event.getClass()).orElseThrow();
        return switch (event) {
            case Submitted submitted -> of(submitted);
            case CorrectionAsked asked -> received(next, received, Optional.of(asked.answerBy()));
            case CaseEvent.Corrected corrected -> received(next, corrected.at(), Optional.empty());
            case Accepted acceptance -> accepted(next, acceptance.at(), acceptance.missing());
            case CaseEvent.PassedOn passedOn -> AcceptanceSteps.after(this, next, passedOn);
            case CaseEvent.MovesClock moves -> TimeSteps.after(this, next, moves);
            case CaseEvent.Marks marks ->
                in(next, progress.with(progress.marks().after(marks)));
            case CaseEvent.OfConsultation others -> in(next, ConsultationSteps.after(progress, others));
            case PartyEvent party -> PartySteps.after(this, next, party);
            case DefenceEvent defence -> DefenceSteps.after(this, next, defence);
            case CaseEvent.OfPublicNotice notice -> PublicNoticeSteps.after(this, next, notice);
            case CaseEvent.AfterTheFact afterwards -> AfterwardsSteps.after(this, next, afterwards);
            case CaseEvent.OfPreliminary examined -> in(next, PreliminarySteps.after(progress, examined));
            case CaseEvent.ReturnedToReview _ -> in(next, ConsultationSteps.resting(progress));
            case SiteChecked _ -> in(next, progress.withSiteCheck());
            case BookingConfirmed confirmed ->
                in(next, progress.booked(confirmed.booking().day()));
            case CaseEvent.VisitMissed missed -> in(next, progress.missed(missed.day()));
            case CaseEvent.ProjectCodeAssigned assigned -> in(next, progress.withCode(assigned.code()));
            case CaseEvent.ProjectCodeRefused refused -> in(next, progress.withCodeProblem(refused.problem()));
            case CaseEvent.ProjectCodeAskedAgain _ -> in(next, progress.withCodeProblem(""));
            case CaseEvent.LapsedUncorrected _,
                    CaseEvent.LapsedIncomplete _,
                    CaseEvent.AcceptanceRefused _,
                    CaseEvent.Reviewed _,
                    CaseEvent.Grants _,
                    CaseEvent.Refused _,
                    CaseEvent.GrantReported _,
                    CaseEvent.RefusalReported _,
                    DueDateMoved _,
                    CaseEvent.ChangesHands _,
                    Concluded _,
                    CaseEvent.Withdrawn _ -> in(next, progress);
        };
    }

    Case accepted(CaseState next, Instant at, List<MissingMaterial> missing) {
        var anew = progress.anew().waitingFor(missing);
        return new Case(next, terms, received, Optional.of(at), Optional.empty(), anew, holder);
    }

    /** With the applicant, or back from there: not accepted. */
    Case received(CaseState next, Instant at, Optional<LocalDate> answered) {
        return new Case(next, terms, at, Optional.empty(), answered, progress.anew(), holder);
    }

    Case in(CaseState next, CaseProgress known) {
        return new Case(next, terms, received, accepted, answerBy, known, holder);
    }

    private Case heldBy(Optional<UUID> member) {
        return new Case(state, terms, received, accepted, answerBy, progress, member);
    }

    static Case fold(List<CaseEvent> events) {
        var folded = of((Submitted) events.getFirst());
        for (var event : events.subList(1, events.size())) folded = folded.after(event);
        return folded;
    }
}
