package org.tongban.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as staff see it.
 *
 * @param masked true where the caller's task does not need the applicant's data in the clear
 * @param lamp {@code green}, {@code amber}, {@code red} or {@code none}
 * @param dueOn null once the case is concluded
 * @param correction what was asked last, until the case is accepted
 * @param returned why the last opinion was sent back; empty if it was not
 * @param actions what the caller may do now: accept, ask-correction, refuse-acceptance, site-check, review, return, decide
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
        Applicant applicant,
        boolean masked,
        List<Value> answers,
        List<Group> form,
        List<Material> materials,
        List<Check> checklist,
        Opinions opinions,
        @Nullable ClockView clock,
        List<Entry> history,
        @Nullable Correction correction,
        @Nullable SiteCheck siteCheck,
        @Nullable Review review,
        String returned,
        @Nullable Decision decision,
        List<Paper> documents,
        List<Licence> licences,
        List<String> actions) {

    record Applicant(String name, String idNumber, String phone) {}

    record Value(String key, String label, String value) {}

    record Group(String key, String title, List<Value> fields) {}

    /**
     * @param grade A issued by government, B verified at a counter, C uploaded, D vouched for; empty for what follows
     *     later
     * @param source identity, licence, form, commitment, upload or later
     * @param note the commitment's words
     * @param facts what is known of it without a file
     */
    record Material(
            String key, String name, String grade, String source, String note, List<File> files, List<Value> facts) {}

    record File(String sha256, String name, String mediaType, long sizeBytes) {}

    record Check(String key, String text) {}

    /** Sentences to begin an opinion or a reason with. */
    record Opinions(List<String> grant, List<String> refuse, List<String> notAccept) {}

    record Entry(int version, Instant at, String event, String title, String note, String authorityName, String post) {}

    record Correction(List<Item> items, LocalDate answerBy) {}

    record Item(String target, String label, String reason, String note) {}

    record SiteCheck(Instant at, List<String> officers, String findings, boolean passed, List<String> photos) {}

    record Review(Instant at, Map<String, Boolean> checklist, String opinion, boolean recommend) {}

    record Decision(Instant at, boolean grant, String reason, String conditions) {}

    record Paper(UUID id, String title, String number, LocalDate datedOn) {}

    /** @param version what a revocation names, so that nobody revokes what changed meanwhile */
    record Licence(UUID id, String number, String title, String state, int version) {}
}
