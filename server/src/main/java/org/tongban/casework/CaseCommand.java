package org.tongban.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tongban.catalog.Booking;
import org.tongban.kernel.ProjectCode;

/** What somebody wants done with a case. */
public sealed interface CaseCommand {
    /** Who of the post shall have it. */
    sealed interface ChangeHands extends CaseCommand {}
    /** What is noted on a case beside its steps. */
    sealed interface Mark extends CaseCommand {}

    /** What is granted in trust, and what is checked afterwards. */
    sealed interface Trusting extends Mark {}

    record Expedite(String reason) implements Mark {}

    record EndExpedition(String reason) implements Mark {}

    /**
     * Sent by the system alone, in the transaction in which the case is submitted.
     *
     * @param conditions keys of those that hold: all of the service's
     * @param sampleDays working days within which a person looks at it; 0 where nobody does
     */
    record DecideAutomatically(List<String> conditions, int sampleDays) implements Trusting {}

    /** Sent by the system alone, once it is granted. */
    record SetLaterCheck(LaterCheck.Kind kind, int days) implements Trusting {}

    /** @param reason what was found; may be empty where all was right */
    record FinishLaterCheck(LaterCheck.Kind kind, boolean sound, String reason) implements Trusting {}

    /** Sent by the system alone, once a reminder or the end of the limit has come. */
    record Remind() implements Mark {}
    /** What is examined below first. */
    sealed interface OfPreliminary extends CaseCommand {}

    record HandUp(String opinion, boolean recommendsGrant) implements OfPreliminary {}

    /** @param to who examined it and gets it back; empty for anybody of the post */
    record SendDown(String reason, Optional<UUID> to) implements OfPreliminary {}

    /** What others have to say. */
    sealed interface OfConsultation extends CaseCommand {}

    /** Asks all of them, each with the same days to answer. */
    record Consult(Consultation.Kind kind, List<Asked> asked, String question, boolean confidential, int days)
            implements OfConsultation {}

    /** @param authority credit code; of the case's own authority where an expert is asked */
    record Asked(String authority, String expert) {}

    record AskAgain(int nr, String note, int days) implements OfConsultation {}

    record CancelConsultation(int nr, String reason) implements OfConsultation {}

    /** @param authority of whoever answers */
    record AnswerConsultation(int nr, String authority, Consultation.Verdict verdict, String text)
            implements OfConsultation {}

    /**
     * @param authority of whoever returns it
     * @param reviewer who gets the case again where it goes back to its review; empty where that is anybody of the post
     */
    record ReturnConsultation(int nr, String authority, String reason, Optional<UUID> reviewer)
            implements OfConsultation {}

    /** Sent by the system alone, once its day has passed. */
    record ConsultationLate(int nr) implements OfConsultation {}

    /** What the public sees before it is decided. */
    sealed interface OfPublicNotice extends CaseCommand {}

    /** @param matter what the public reads; empty where the service's text asks for it */
    record PublishNotice(int days, String matter) implements OfPublicNotice {}

    /** Sent by the system alone, for anybody. */
    record ReceiveObjection() implements OfPublicNotice {}

    record AnswerObjection(int nr, String answer) implements OfPublicNotice {}

    /** The applicant is heard before a refusal. */
    sealed interface OfDefence extends CaseCommand {}

    /** @param days working days to state the case against it */
    record AnnounceRefusal(int days, String reason) implements OfDefence {}

    /** @param hearing true where a hearing is asked for */
    record StateDefence(String text, boolean hearing) implements OfDefence {}

    /** Whom it concerns is heard, and a hearing is minuted. */
    sealed interface OfParties extends CaseCommand {}

    /** @param days working days to state their view */
    record NameParty(int days) implements OfParties {}

    /** Sent by the system alone, for somebody with the code. */
    record StateAsParty(int nr, boolean hearing) implements OfParties {}

    record RecordHearing(HearingMinutes minutes) implements OfParties {}

    /** What the head does about a decision after the fact. */
    sealed interface AfterTheFact extends CaseCommand {}

    /** @param text what the decision has to say, in place of what it says */
    record CorrectDecision(String text, String reason) implements AfterTheFact {}

    record VoidGrant(VoidingGround ground, String reason) implements AfterTheFact {}

    /** @param reference number of what orders it from outside; empty for an own mistake */
    record Reopen(ReopeningCause cause, String reference, String reason) implements AfterTheFact {}

    /** What is not handed in yet is known from the content, whoever accepts. */
    sealed interface Accepting extends CaseCommand {
        /** @param missing keys of the materials that were not handed in yet */
        CaseCommand without(List<String> missing);
    }

    record Accept(List<String> missing) implements Accepting {
        public Accept() {
            this(List.of());
        }

        @Override
        public Accept without(List<String> keys) {
            return new Accept(keys);
        }
    }

    /** What follows after a tolerant acceptance (容缺受理). */
    sealed interface OfTolerance extends CaseCommand {}

    /** @param content the whole content with what was missing; @param keys of the materials that are handed in now */
    record HandInMissing(CaseContent content, List<String> keys) implements OfTolerance {}

    /** Sent by the system alone, once the applicant is to be reminded or the day has passed. */
    record MindMissing() implements OfTolerance {}

    /** What came is not what was asked for. @param key of the material */
    record SendBackMissing(String key, String reason) implements OfTolerance {}

    /** What days before acceptance decide. */
    sealed interface BeforeAcceptance extends CaseCommand {}

    record AskCorrection(List<CorrectionItem> items) implements BeforeAcceptance {}

    /** @param content the whole content after correction, already checked against the guide */
    record Correct(CaseContent content) implements CaseCommand {}

    /**
     * @param from credit code of the authority that has it
     * @param other what it becomes; empty where it stays the same item
     */
    record PassOn(String from, Competence to, Optional<AsOther> other, String reason) implements BeforeAcceptance {}

    /** @param content as far as the other item asks it as well */
    record AsOther(CaseTerms terms, CaseContent content) {}

    record RefuseAcceptance(String reason) implements CaseCommand {}

    /** Sent by the system alone, once the time to accept has passed. */
    record AcceptBySilence(List<String> missing) implements BeforeAcceptance, Accepting {
        AcceptBySilence() {
            this(List.of());
        }

        @Override
        public AcceptBySilence without(List<String> keys) {
            return new AcceptBySilence(keys);
        }
    }

    record TakeBackAcceptance(String reason) implements BeforeAcceptance {}

    record CancelCorrection(String reason) implements BeforeAcceptance {}

    /** @param approval number of the government's approval, where the law asks for one; else empty */
    record Extend(String reason, String approval) implements CaseCommand {}

    /** @param neededDays working days that it takes, as the applicant is told in writing */
    record StartProcedure(SpecialProcedure kind, int neededDays, String reason) implements CaseCommand {}

    record EndProcedure(SpecialProcedure kind, String result) implements CaseCommand {}

    record RecordSiteCheck(SiteCheck check) implements CaseCommand {}

    /** @param booking its place is known to be a counter of the service */
    record ConfirmBooking(Booking booking, String note) implements CaseCommand {}

    /** The applicant comes at another time than agreed on. @param booking its place is known to be a counter of the service */
    record MoveVisit(Booking booking, String note) implements CaseCommand {}

    /** The applicant did not come; another time has to be agreed on. */
    record MissVisit(String note) implements CaseCommand {}

    /** What the national system decided. */
    record ReportOutcome(boolean granted, String number, String note) implements CaseCommand {}

    /** Sent by the system alone, once the central platform has answered. */
    record AssignProjectCode(ProjectCode code) implements CaseCommand {}

    /** Sent by the system alone, once another year's holidays are published. */
    record MoveDueDate(LocalDate from, LocalDate to) implements CaseCommand {}
    /** Sent by the system alone. @param problem the central platform's own word for it */
    record RefuseProjectCode(String problem) implements CaseCommand {}

    /** After the central platform refused, though the data are right. */
    record AskProjectCodeAgain() implements CaseCommand {}

    record Review(Map<String, Boolean> checklist, String opinion, boolean recommendsGrant) implements CaseCommand {}

    /** @param to who reviewed it and gets it back; empty for anybody of the post */
    record ReturnToReview(String reason, Optional<UUID> to) implements CaseCommand {
        public ReturnToReview(String reason) {
            this(reason, Optional.empty());
        }
    }

    /** What ends in a decision. */
    sealed interface Decides extends CaseCommand {}

    record Grant(String conditions) implements Decides {}

    record Refuse(String reason) implements Decides {}

    /** Sent by the system alone, once the licence that was to be renewed has run out undecided. */
    record GrantBySilence() implements Decides {}

    record Withdraw(String reason) implements CaseCommand {}

    /** Sent by the system alone, once the answer's day has passed. */
    record Lapse() implements BeforeAcceptance {}

    /** Sent by the system alone, once the licence is issued. */
    record Conclude(Optional<UUID> licence, String licenceNumber) implements CaseCommand {}

    /** @param to known to be at the post whose turn it is */
    record Assign(UUID to, String note) implements ChangeHands {}

    record Take() implements ChangeHands {}

    /** @param to known to be at the post whose turn it is */
    record HandOver(UUID to, String note) implements ChangeHands {}

    record GiveBack(String note) implements ChangeHands {}
}
