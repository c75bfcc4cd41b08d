package org.tongban.casework;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.tongban.catalog.Booking;

/** What happened to a case. Who did it, and at which post, stands in the record around it. */
public sealed interface CaseEvent {
    Instant at();

    /** What is said with it is why. */
    interface Reasoned {
        String reason();
    }

    /** Back to a step that was done. */
    interface GoesBack extends Reasoned {
        /** Who did it; empty where they are away or gone. */
        Optional<UUID> to();
    }

    /** What moves the clock, besides what everybody does. */
    sealed interface MovesClock extends CaseEvent {}

    /** Who of the post has the case; whose turn it is stays as it is. */
    sealed interface ChangesHands extends CaseEvent {
        /** Who has it from then on. */
        default Optional<UUID> holder() {
            return switch (this) {
                case Assigned assigned -> Optional.of(assigned.to());
                case Taken taken -> Optional.of(taken.by());
                case HandedOver handed -> Optional.of(handed.to());
                case GivenBack _ -> Optional.empty();
            };
        }
    }

    /** What is noted on a case beside its steps. */
    sealed interface Marks extends CaseEvent
            permits Reminded,
                    Overdue,
                    Expedited,
                    ExpeditionEnded,
                    CheckedAutomatically,
                    LaterCheckSet,
                    LaterCheckDone,
                    ToleranceEvent {}

    /** Whoever has it was told how many working days are left until it is due. */
    record Reminded(LocalDate dueOn, int daysLeft, Instant at) implements Marks {}

    /** The day until which the authority had to act has passed. */
    record Overdue(LocalDate dueOn, Instant at) implements Marks {}
    /** What stays inside: the applicant is told nothing of it in writing. */
    sealed interface Inside extends CaseEvent {}

    /** What is done with a case that is examined below first. */
    sealed interface OfPreliminary extends Inside {}

    /** Examined below, and given to whoever decides. */
    record HandedUp(String opinion, boolean recommendsGrant, Instant at) implements OfPreliminary {}

    /** To be examined below once more. @param to who handed it up; empty where they are away or gone */
    record SentDown(String reason, Optional<UUID> to, Instant at) implements OfPreliminary, GoesBack {}

    /** It goes before others (加急). */
    record Expedited(String reason, Instant at) implements Marks {}

    record ExpeditionEnded(String reason, Instant at) implements Marks {}

    /** The system found that these conditions of the service's text hold; it grants for that. */
    record CheckedAutomatically(List<String> conditions, Instant at) implements Marks {}

    /** A person checks it after the grant. */
    record LaterCheckSet(LaterCheck check, Instant at) implements Marks {}

    /** @param sound the grant was right, the promise kept */
    record LaterCheckDone(LaterCheck.Kind kind, boolean sound, String reason, Instant at) implements Marks {}

    /** What others have to say. */
    sealed interface OfConsultation extends CaseEvent {
        int nr();
    }

    record ConsultationAsked(Consultation consultation, String question, Instant at) implements OfConsultation {
        @Override
        @JsonIgnore
        public int nr() {
            return consultation.nr();
        }
    }

    /** @param note empty where the case came back by itself */
    record ConsultationAskedAgain(int nr, int days, LocalDate answerBy, String note, Instant at)
            implements OfConsultation {}

    record ConsultationAnswered(int nr, Consultation.Verdict verdict, String text, boolean confidential, Instant at)
            implements OfConsultation {}

    /** Those asked miss something. */
    record ConsultationReturned(int nr, String reason, boolean confidential, Instant at) implements OfConsultation {}

    /** Whoever was to sign sends the case back to its review. @param to who reviewed it, where they are there */
    record CountersignatureRefused(int nr, String reason, Optional<UUID> to, Instant at)
            implements OfConsultation, GoesBack {}

    record ConsultationCancelled(int nr, String reason, Instant at) implements OfConsultation {}

    /** The day to answer has passed. */
    record ConsultationOverdue(int nr, Instant at) implements OfConsultation {}

    /**
     * @param terms the service's process and limits, frozen: a case finishes under the version it began with
     * @param subject the licence that it is about; empty where it is about none
     */
    record Submitted(CaseTerms terms, Optional<Subject> subject, Instant at) implements CaseEvent {
        public Submitted {
            subject = Objects.requireNonNullElse(subject, Optional.empty());
        }
    }

    /** Told once and completely (Art. 32). */
    record CorrectionAsked(List<CorrectionItem> items, LocalDate answerBy, Instant at) implements CaseEvent {}

    record Corrected(Instant at) implements CaseEvent {}

    record LapsedUncorrected(Instant at) implements CaseEvent {}

    /** @param missing what follows later (容缺受理) */
    record Accepted(List<MissingMaterial> missing, Instant at) implements CaseEvent {
        public Accepted {
            missing = Objects.requireNonNullElse(missing, List.of());
        }

        Accepted(Instant at) {
            this(List.of(), at);
        }
    }

    /** What was accepted as missing did not come by its day: that ends the case. */
    record LapsedIncomplete(List<String> keys, Instant at) implements CaseEvent {}

    record AcceptanceRefused(String reason, Instant at) implements CaseEvent, Reasoned {}

    /**
     * Another authority is competent: it has the case now, under the same number.
     *
     * @param from credit code of the authority that had it
     * @param terms of the item that it becomes; empty where it stays the same
     */
    record PassedOn(String from, Competence to, Optional<CaseTerms> terms, String reason, Instant at)
            implements CaseEvent, Reasoned {}

    /**
     * The authority let the time to accept pass: it counts as accepted as of the day of receipt (Art. 32).
     *
     * @param asOf when the complete file was received
     * @param missing what follows later
     */
    record AcceptedBySilence(Instant asOf, List<MissingMaterial> missing, Instant at) implements MovesClock {
        public AcceptedBySilence {
            missing = Objects.requireNonNullElse(missing, List.of());
        }
    }

    /** Accepted by mistake; checked anew from then on. */
    record AcceptanceTakenBack(String reason, Instant at) implements MovesClock, Reasoned {}

    /** What was asked for is not needed after all. */
    record CorrectionCancelled(String reason, Instant at) implements MovesClock, Reasoned {}

    /**
     * The statutory limit was made longer, once (Art. 42).
     *
     * @param by in the unit of the statutory limit
     * @param approval number of the approval, where the law leaves it to somebody above the authority
     */
    record LimitExtended(int by, String reason, String approval, Instant at) implements MovesClock {}

    /** The clock stands still for it (Art. 45). @param expectedBy what the applicant is told */
    record ProcedureStarted(SpecialProcedure kind, LocalDate expectedBy, String reason, Instant at)
            implements MovesClock {}

    record ProcedureEnded(SpecialProcedure kind, String result, Instant at) implements MovesClock {}

    /** A check on site by two officers (Art. 34); it counts in the limit. */
    record SiteChecked(SiteCheck check, Instant at) implements Inside {}

    /** The applicant is expected at the counter then; a later one takes the place of an earlier. */
    record BookingConfirmed(Booking booking, String note, Instant at) implements CaseEvent {}

    /** The applicant did not come on that day. */
    record VisitMissed(LocalDate day, String note, Instant at) implements CaseEvent {}

    /** The central platform gave the project its code. */
    record ProjectCodeAssigned(String code, Instant at) implements CaseEvent {}

    /**
     * The central platform gave none.
     *
     * @param problem its own word for why
     */
    record ProjectCodeRefused(String problem, Instant at) implements CaseEvent {}

    record ProjectCodeAskedAgain(Instant at) implements Inside {}

    /**
     * The national system granted it, as the officer was told.
     *
     * @param number under which that system has it
     */
    record GrantReported(String number, String note, Instant at) implements CaseEvent {}

    record RefusalReported(String number, String reason, Instant at) implements CaseEvent {}

    /** A calendar that was published since moved the day until which the authority has to act. */
    record DueDateMoved(LocalDate from, LocalDate to, Instant at) implements CaseEvent {}

    record Reviewed(Map<String, Boolean> checklist, String opinion, boolean recommendsGrant, Instant at)
            implements Inside {}

    /** @param to whoever reviewed it before; empty where they are away or have left */
    record ReturnedToReview(String reason, Optional<UUID> to, Instant at) implements Inside, GoesBack {
        public ReturnedToReview {
            to = Objects.requireNonNullElse(to, Optional.empty());
        }
    }

    /** From now on the applicant has what was applied for. */
    sealed interface Grants extends CaseEvent {}

    record Granted(String conditions, Instant at) implements Grants {}

    /**
     * The authority did not decide on a renewal while the licence was valid: it counts as granted (Art. 50).
     *
     * @param validUntil the last day on which it could have decided
     */
    record GrantedBySilence(LocalDate validUntil, Instant at) implements Grants {}

    record Refused(String reason, Instant at) implements CaseEvent, Reasoned {}

    /** @param licence the licence that was issued, where the result is one */
    record Concluded(Optional<UUID> licence, String licenceNumber, Instant at) implements CaseEvent {}

    /** What the public sees before it is decided. */
    sealed interface OfPublicNotice extends GoesBeyond {}

    /** @param matter what the head wrote; empty where the service's text asks for it */
    record NoticePublished(NoticePeriod period, String matter, Instant at) implements OfPublicNotice {}

    /** By anybody; who it is and what they say is kept beside the event. */
    record ObjectionReceived(int nr, Instant at) implements OfPublicNotice {}

    record ObjectionAnswered(int nr, String answer, Instant at) implements OfPublicNotice {}

    /** What the head did about a decision after the fact. */
    sealed interface AfterTheFact extends GoesBeyond, Reasoned {}

    /** What the public and the applicant say before a decision, and what becomes of it afterwards. */
    sealed interface GoesBeyond extends CaseEvent permits OfPublicNotice, DefenceEvent, PartyEvent, AfterTheFact {}

    /** A slip of the pen. @param text what the decision says now, in place of what it said */
    record DecisionCorrected(String text, String reason, Instant at) implements AfterTheFact {}

    /** The grant is taken away (Art. 69); what it issued is revoked. */
    record GrantVoided(VoidingGround ground, String reason, Instant at) implements AfterTheFact {}

    /**
     * Decided again; what was decided no longer holds, and what it issued is revoked.
     *
     * @param reference number of the reconsideration decision or the judgment; empty for an own mistake
     * @param missing what had not followed by then, with new days
     */
    record Reopened(ReopeningCause cause, String reference, String reason, List<MissingMaterial> missing, Instant at)
            implements AfterTheFact {
        public Reopened {
            missing = Objects.requireNonNullElse(missing, List.of());
        }
    }

    record Withdrawn(String reason, Instant at) implements CaseEvent, Reasoned {}

    /** The head gave it to a member of the post. */
    record Assigned(UUID to, String note, Instant at) implements ChangesHands {}

    record Taken(UUID by, Instant at) implements ChangesHands {}

    /** @param note what the colleague has to know */
    record HandedOver(UUID to, String note, Instant at) implements ChangesHands {}

    /** Anybody of the post may take it now. */
    record GivenBack(String note, Instant at) implements ChangesHands {}
}
