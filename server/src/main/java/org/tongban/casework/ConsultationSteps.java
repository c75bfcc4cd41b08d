package org.tongban.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tongban.casework.CaseCommand.AnswerConsultation;
import org.tongban.casework.CaseCommand.AskAgain;
import org.tongban.casework.CaseCommand.Asked;
import org.tongban.casework.CaseCommand.CancelConsultation;
import org.tongban.casework.CaseCommand.Consult;
import org.tongban.casework.CaseCommand.ConsultationLate;
import org.tongban.casework.CaseCommand.OfConsultation;
import org.tongban.casework.CaseCommand.ReturnConsultation;
import org.tongban.casework.CaseEvent.ConsultationAnswered;
import org.tongban.casework.CaseEvent.ConsultationAsked;
import org.tongban.casework.CaseEvent.ConsultationAskedAgain;
import org.tongban.casework.CaseEvent.ConsultationCancelled;
import org.tongban.casework.CaseEvent.ConsultationOverdue;
import org.tongban.casework.CaseEvent.ConsultationReturned;
import org.tongban.casework.CaseEvent.CountersignatureRefused;
import org.tongban.casework.Consultation.Kind;
import org.tongban.casework.Consultation.State;
import org.tongban.kernel.Decision;
import org.tongban.kernel.Rejection;
import org.tongban.kernel.WorkingCalendar;
import org.tongban.platform.Role;
import org.tongban.platform.Zones;

/** The part of {@link Case} in which others have a say: authorities and experts, several at once. */
record ConsultationSteps(Case file, WorkingCalendar calendar) {
    private static final int MOST_DAYS = 60;
    private static final int MOST_AT_ONCE = 20;

    Decision<CaseEvent> decide(OfConsultation command, Role actor, Instant now) {
        return switch (command) {
            case Consult consult -> ask(consult, actor, now);
            case AskAgain again -> askAgain(again, actor, now);
            case CancelConsultation cancel -> cancel(cancel, actor, now);
            case AnswerConsultation answer -> answer(answer, actor, now);
            case ReturnConsultation back -> giveBack(back, actor, now);
            case ConsultationLate(var nr) -> late(nr, actor, now);
        };
    }

    private Decision<CaseEvent> ask(Consult consult, Role actor, Instant now) {
        var wrong = wrong(consult).or(() -> wrongDays(consult.days()));
        if (wrong.isPresent()) return Decision.rejected(wrong.get());
        var answerBy = calendar.add(Zones.dateOf(now), consult.days());
        var nr = known().size();
        var events = new ArrayList<CaseEvent>();
        for (var asked : consult.asked()) {
            nr++;
            var one = Consultation.asked(nr, consult.kind(), asked, consult.confidential(), consult.days(), answerBy);
            events.add(new ConsultationAsked(one, consult.question(), now));
        }
        return judged(consult.question(), actor, events);
    }

    private List<Consultation> known() {
        return file.progress().consultations();
    }

    /** Whose opinion the service's text asks for is asked in the same breath, all at once. */
    Decision<CaseEvent> accepted(Decision<CaseEvent> accepted, Instant now) {
        if (!(accepted instanceof Decision.Granted<CaseEvent>(var events))) return accepted;
        var isAccepted = events.stream()
                .anyMatch(event -> event instanceof CaseEvent.Accepted || event instanceof CaseEvent.AcceptedBySilence);
        if (!isAccepted) return accepted;
        return new Decision.Granted<>(Stream.concat(events.stream(), askedByText(Kind.OPINION, List.of(), now).stream())
                .toList());
    }

    /** @param known who was asked before is not asked anew */
    private List<CaseEvent> askedByText(Kind kind, List<Consultation> known, Instant now) {
        var events = new ArrayList<CaseEvent>();
        var nr = known.size();
        for (var asked : file.terms().process().jointBodies()) {
            var isNew = known.stream()
                    .noneMatch(one -> one.kind() == kind && one.authority().equals(asked.authority()));
            if (asked.kind() != kind || !isNew) continue;
            nr++;
            var answerBy = calendar.add(Zones.dateOf(now), asked.days());
            var who = new Asked(asked.authority(), "");
            var one = Consultation.asked(nr, kind, who, asked.confidential(), asked.days(), answerBy);
            events.add(new ConsultationAsked(one, asked.question(), now));
        }
        return events;
    }

    private Optional<Rejection> wrong(Consult consult) {
        if (consult.asked().isEmpty()) return Optional.of(new ConsultationRejection.NobodyAsked());
        if (consult.asked().size() > MOST_AT_ONCE) {
            return Optional.of(new ConsultationRejection.TooManyAsked(MOST_AT_ONCE));
        }
        var late = consult.kind() == Kind.COUNTERSIGNATURE && file.state() != CaseState.REVIEWED;
        if (late) return Optional.of(new ConsultationRejection.NothingToSign());
        var asked = consult.asked();
        var twice = asked.stream().distinct().count() < asked.size()
                || asked.stream().anyMatch(one -> has(one, consult.kind()));
        return twice ? Optional.of(new ConsultationRejection.AskedAlready()) : Optional.empty();
    }

    private boolean has(Asked asked, Kind kind) {
        return known().stream()
                .anyMatch(one -> one.kind() == kind
                        && one.holdsUp()
                        && one.authority().equals(asked.authority())
                        && one.expert().equals(asked.expert()));
    }

    private static Optional<Rejection> wrongDays(int days) {
        return days >= 1 && days <= MOST_DAYS
                ? Optional.empty()
                : Optional.of(new ConsultationRejection.DaysUnclear(MOST_DAYS));
    }

    /** What was returned for want of something, or is still open and takes longer. */
    private Decision<CaseEvent> askAgain(AskAgain again, Role actor, Instant now) {
        var wrong = wrongDays(again.days());
        if (wrong.isPresent()) return Decision.rejected(wrong.get());
        return open(again.nr(), State.RETURNED, State.WAITING, State.LATE)
                .<Decision<CaseEvent>>map(one -> judged(
                        again.note(),
                        actor,
                        List.of(new ConsultationAskedAgain(
                                one.nr(),
                                again.days(),
                                calendar.add(Zones.dateOf(now), again.days()),
                                again.note(),
                                now))))
                .orElseGet(() -> Decision.rejected(new ConsultationRejection.NotOpen()));
    }

    private Decision<CaseEvent> cancel(CancelConsultation cancel, Role actor, Instant now) {
        return open(cancel.nr(), State.WAITING, State.LATE, State.RETURNED, State.RESTING)
                .<Decision<CaseEvent>>map(one -> judged(
                        cancel.reason(), actor, List.of(new ConsultationCancelled(one.nr(), cancel.reason(), now))))
                .orElseGet(() -> Decision.rejected(new ConsultationRejection.NotOpen()));
    }

    /** By an officer or the head of who is asked; only the head signs. What experts say is written down by who judges. */
    private Decision<CaseEvent> answer(AnswerConsultation answer, Role actor, Instant now) {
        var one = withThem(answer.nr(), answer.authority());
        if (one.isEmpty()) return Decision.rejected(new ConsultationRejection.NotOpen());
        if (one.get().kind() == Kind.COUNTERSIGNATURE && actor != Role.HEAD) {
            return Decision.rejected(new ConsultationRejection.HeadSigns());
        }
        var answered = new ConsultationAnswered(
                answer.nr(), answer.verdict(), answer.text(), one.get().confidential(), now);
        return Case.reasoned(answer.text(), byThem(one.get(), actor, answered));
    }

    /** An opinion waits for what is missing; a countersignature sends the case back to its review. */
    private Decision<CaseEvent> giveBack(ReturnConsultation back, Role actor, Instant now) {
        var one = withThem(back.nr(), back.authority());
        if (one.isEmpty() || one.get().isExpert()) return Decision.rejected(new ConsultationRejection.NotOpen());
        if (one.get().kind() == Kind.COUNTERSIGNATURE && actor != Role.HEAD) {
            return Decision.rejected(new ConsultationRejection.HeadSigns());
        }
        var event = one.get().kind() == Kind.OPINION
                ? new ConsultationReturned(back.nr(), back.reason(), one.get().confidential(), now)
                : new CountersignatureRefused(back.nr(), back.reason(), back.reviewer(), now);
        return Case.reasoned(back.reason(), byThem(one.get(), actor, event));
    }

    private Decision<CaseEvent> late(int nr, Role actor, Instant now) {
        var overdue = open(nr, State.WAITING).filter(one -> Zones.dateOf(now).isAfter(one.answerBy()));
        return overdue.isEmpty()
                ? Decision.rejected(new ConsultationRejection.NotOpen())
                : file.by(Role.OPERATOR, actor, new ConsultationOverdue(nr, now));
    }

    private Decision<CaseEvent> byThem(Consultation one, Role actor, CaseEvent event) {
        var may = one.isExpert() ? judges(actor) : actor == Role.OFFICER || actor == Role.HEAD;
        return may ? file.by(actor, actor, event) : Decision.rejected(new CaseRejection.NotYourStep());
    }

    private Optional<Consultation> withThem(int nr, String authority) {
        return open(nr, State.WAITING, State.LATE).filter(one -> one.authority().equals(authority));
    }

    private Optional<Consultation> open(int nr, State... states) {
        return known().stream()
                .filter(one -> one.nr() == nr && Stream.of(states).anyMatch(one.state()::equals))
                .findFirst();
    }

    private boolean judges(Role actor) {
        return file.terms().isJudgedBy(actor);
    }

    /** By whoever reviews or decides. */
    private Decision<CaseEvent> judged(String reason, Role actor, List<CaseEvent> events) {
        if (!judges(actor)) return Decision.rejected(new CaseRejection.NotYourStep());
        var first = Case.reasoned(reason, file.by(actor, actor, events.getFirst()));
        return first instanceof Decision.Rejected<CaseEvent> ? first : new Decision.Granted<>(events);
    }

    /** A review waits for the opinions that were asked; who signs by the text is asked, who signed the last one again. */
    Decision<CaseEvent> review(Decision<CaseEvent> review, Instant now) {
        if (!(review instanceof Decision.Granted<CaseEvent>(var reviewed))) return review;
        var missing = holding(Kind.OPINION);
        if (missing > 0) return Decision.rejected(new ConsultationRejection.OpinionsMissing(missing));
        var events = new ArrayList<>(reviewed);
        known().stream()
                .filter(one -> one.state() == State.RESTING)
                .forEach(one -> events.add(new ConsultationAskedAgain(
                        one.nr(), one.days(), calendar.add(Zones.dateOf(now), one.days()), "", now)));
        events.addAll(askedByText(Kind.COUNTERSIGNATURE, known(), now));
        return new Decision.Granted<>(events);
    }

    /** A decision waits for everybody who was asked. */
    Decision<CaseEvent> decision(Decision<CaseEvent> decision) {
        if (decision instanceof Decision.Rejected<CaseEvent>) return decision;
        var opinions = holding(Kind.OPINION);
        if (opinions > 0) return Decision.rejected(new ConsultationRejection.OpinionsMissing(opinions));
        var signatures = holding(Kind.COUNTERSIGNATURE);
        return signatures > 0 ? Decision.rejected(new ConsultationRejection.SignaturesMissing(signatures)) : decision;
    }

    private int holding(Kind kind) {
        return (int) known().stream()
                .filter(one -> one.kind() == kind && one.holdsUp())
                .count();
    }

    static CaseProgress after(CaseProgress progress, CaseEvent.OfConsultation event) {
        return switch (event) {
            case ConsultationAsked asked -> progress.consulting(asked.consultation());
            case ConsultationAskedAgain again ->
                progress.consulting(again.nr(), one -> one.askedAgain(again.days(), again.answerBy()));
            case ConsultationAnswered answered -> progress.consulting(answered.nr(), one -> one.in(State.ANSWERED));
            case ConsultationReturned returned -> progress.consulting(returned.nr(), one -> one.in(State.RETURNED));
            case ConsultationCancelled cancelled -> progress.consulting(cancelled.nr(), one -> one.in(State.CANCELLED));
            case ConsultationOverdue overdue -> progress.consulting(overdue.nr(), one -> one.in(State.LATE));
            case CountersignatureRefused _ -> resting(progress);
        };
    }

    /** Back at the review, whoever signs has nothing to sign; opinions and their days go on. */
    static CaseProgress resting(CaseProgress progress) {
        var all = progress.consultations().stream()
                .map(one -> one.kind() == Kind.COUNTERSIGNATURE && one.state() != State.CANCELLED
                        ? one.in(State.RESTING)
                        : one)
                .toList();
        return progress.withConsultations(all);
    }
}
