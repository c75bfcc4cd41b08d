package org.tongban.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongban.catalog.Limit;
import org.tongban.catalog.RuleSet;

/**
 * A case as staff see it.
 *
 * @param masked true where the caller's task does not need the applicant's data in the clear
 * @param lamp {@code green}, {@code amber}, {@code red} or {@code none}
 * @param dueOn null once the case is concluded
 * @param correction what was asked last, until the case is accepted
 * @param returned why the last opinion was sent back; empty if it was not
 * @param booking null unless the service is done in person
 * @param projectCode null unless the service needs one
 * @param elsewhere who decides instead of this authority, in words; empty where it decides itself
 * @param subject the licence that it is about; null where it is about none
 * @param time what may move the clock; null unless the case is accepted and decided here
 * @param turn the post whose turn it is: window, officer or head; empty where it is nobody's here
 * @param heldBy who of that post has it; null where nobody does
 * @param consultations of others who were asked
 * @param expedited why it goes before others; empty where it does not
 * @param laterChecks what is to be checked after the grant and is not yet
 * @param missing materials that follow after a tolerant acceptance; before it, those that would follow
 * @param followed keys of those that have come since
 * @param own false where the caller's authority is only asked, and sees no more than it needs for that
 * @param actions what the caller may do now: accept, hand-up, send-down, ask-correction, refuse-acceptance, site-check,
 *     confirm-booking, move-booking, miss-visit, ask-code-again, review, return, decide, report-outcome,
 *     cancel-correction, pass-on, start-procedure, end-procedure, extend, take-back-acceptance, consult, take, assign, hand-over,
 *     publish-notice, announce-refusal, name-party, record-hearing, correct-decision, void, reopen,
 *     give-back, expedite, end-expedition, later-check
 */
record DeskCaseView(
        UUID id,
        String number,
        int version,
        String service,
        String slug,
        boolean immediate,
        CaseState state,
        String lamp,
        String authorityName,
        String divisionName,
        Instant submittedAt,
        @Nullable LocalDate dueOn,
        DeskApplicant applicant,
        boolean masked,
        List<LabelledValue> answers,
        List<LabelledGroup> form,
        List<DeskMaterial> materials,
        List<CheckPoint> checklist,
        SetPhrases opinions,
        @Nullable ClockView clock,
        List<DeskEntry> history,
        @Nullable AskedCorrection correction,
        @Nullable DoneSiteCheck siteCheck,
        @Nullable GivenReview review,
        String returned,
        @Nullable MadeDecision decision,
        @Nullable DeskBooking booking,
        @Nullable ProjectCodeView projectCode,
        String elsewhere,
        List<DeskPaper> documents,
        List<DeskLicence> licences,
        DeskSubjects.@Nullable DeskSubject subject,
        @Nullable DeskTime time,
        String turn,
        @Nullable HeldBy heldBy,
        List<DeskConsultation> consultations,
        String expedited,
        List<LaterCheck> laterChecks,
        List<CaseView.Missing> missing,
        List<String> followed,
        boolean own,
        List<String> actions) {

    /**
     * What others need who are only asked: the case itself, and nothing of how it is judged.
     *
     * @param signed the review, where they sign it
     */
    DeskCaseView forThoseAsked(List<DeskEntry> entries, @Nullable GivenReview signed) {
        return new DeskCaseView(
                id,
                number,
                version,
                service,
                slug,
                immediate,
                state,
                lamp,
                authorityName,
                divisionName,
                submittedAt,
                dueOn,
                applicant,
                masked,
                answers,
                form,
                materials,
                List.of(),
                new SetPhrases(List.of(), List.of(), List.of()),
                null,
                entries,
                null,
                siteCheck,
                signed,
                "",
                null,
                null,
                null,
                "",
                List.of(),
                List.of(),
                subject,
                null,
                "",
                null,
                consultations,
                "",
                List.of(),
                missing,
                List.of(),
                false,
                actions);
    }

    record DeskApplicant(String name, String idNumber, String phone) {}

    record LabelledValue(String key, String label, String value) {}

    record LabelledGroup(String key, String title, List<LabelledValue> fields) {}

    /**
     * @param grade A issued by government, B verified at a counter, C uploaded, D vouched for; empty for what follows
     *     later
     * @param source identity, licence, earlier (the result of another part of its bundle), form, commitment, upload or later
     * @param note the commitment's words
     * @param facts what is known of it without a file
     */
    record DeskMaterial(
            String key,
            String name,
            String grade,
            String source,
            String note,
            List<DeskFile> files,
            List<LabelledValue> facts) {}

    record DeskFile(String sha256, String name, String mediaType, long sizeBytes) {}

    record CheckPoint(String key, String text) {}

    /** Sentences to begin an opinion or a reason with. */
    record SetPhrases(List<String> grant, List<String> refuse, List<String> notAccept) {}

    /**
     * @param by name of the member of staff; empty where it was none
     * @param inPlaceOf for whom they stood in; empty for their own doing
     */
    record DeskEntry(
            int version,
            Instant at,
            String event,
            String title,
            String note,
            String authorityName,
            String post,
            String by,
            String inPlaceOf) {}

    /**
     * @param mine the caller has it
     * @param standsIn the caller stands in for whoever has it
     * @param from who gave it; empty where it was taken
     * @param note what they wrote
     */
    record HeldBy(String name, boolean mine, boolean standsIn, Instant since, String from, String note) {}

    record AskedCorrection(List<AskedItem> items, LocalDate answerBy) {}

    record AskedItem(String target, String label, String reason, String note) {}

    record DoneSiteCheck(Instant at, List<String> officers, String findings, boolean passed, List<String> photos) {}

    record GivenReview(Instant at, Map<String, Boolean> checklist, String opinion, boolean recommend) {}

    record MadeDecision(Instant at, boolean grant, String reason, String conditions) {}

    /**
     * @param wished what the applicant asked for
     * @param confirmed what was agreed on; null before
     * @param missed the visit that the applicant did not come to, until another is agreed on
     * @param places the counters to choose from
     */
    record DeskBooking(
            @Nullable BookedVisit wished,
            @Nullable BookedVisit confirmed,
            @Nullable BookedVisit missed,
            List<LabelledValue> places) {}

    /**
     * @param extensionDays how much longer the limit may be made, once; 0 where the law knows no extension
     * @param procedures those that do not run now
     */
    record DeskTime(
            int extensionDays, Limit.Unit extensionUnit, RuleSet.Approver approvedBy, List<DeskProcedure> procedures) {}

    record DeskProcedure(SpecialProcedure kind, String name) {}

    record DeskPaper(UUID id, String title, String number, LocalDate datedOn) {}

    /** @param version what a revocation names, so that nobody revokes what changed meanwhile */
    record DeskLicence(UUID id, String number, String title, String state, int version) {}
}
