package org.tongban.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import org.tongban.catalog.ProcessStep.Step;
import org.tongban.platform.Caller;
import org.tongban.platform.Role;
import org.tongban.platform.Zones;

/**
 * A case as its row stands.
 *
 * @param number what people name it by: division, day of submission, serial
 * @param service slug of the service
 * @param guideVersion the version of the guide under which it began and ends
 * @param authority credit code
 * @param applicantMasked such as 李*, for lists
 * @param version rises by one with each event
 * @param bookedFor the day on which the applicant is expected at the counter
 * @param projectCode empty unless the central platform gave one
 * @param dueOn until when the authority has to take its next step
 */
public record CaseFile(
        UUID id,
        String number,
        String service,
        String guideVersion,
        String implementationCode,
        String authority,
        String division,
        UUID applicant,
        String applicantMasked,
        CaseState state,
        int version,
        CaseTerms terms,
        Instant submittedAt,
        Instant receivedAt,
        Optional<Instant> acceptedAt,
        Optional<LocalDate> answerBy,
        boolean siteChecked,
        Optional<LocalDate> bookedFor,
        String projectCode,
        LocalDate dueOn) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    /** As it is submitted; its number still lacks the serial. */
    static CaseFile of(UUID id, CaseSnapshot snapshot, Case lifecycle, LocalDate dueOn) {
        return new CaseFile(
                id,
                "%s-%s-".formatted(snapshot.division(), DAY.format(Zones.dateOf(lifecycle.received()))),
                snapshot.service(),
                snapshot.guideVersion(),
                snapshot.implementationCode(),
                snapshot.authority(),
                snapshot.division(),
                snapshot.applicant(),
                snapshot.applicantMasked(),
                lifecycle.state(),
                1,
                lifecycle.terms(),
                lifecycle.received(),
                lifecycle.received(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                "",
                dueOn);
    }

    CaseFile numbered(String number) {
        return with(number, lifecycle(), version, dueOn);
    }

    CaseFile after(Case lifecycle, int version, LocalDate dueOn) {
        return with(number, lifecycle, version, dueOn);
    }

    private CaseFile with(String number, Case lifecycle, int version, LocalDate dueOn) {
        return new CaseFile(
                id,
                number,
                service,
                guideVersion,
                implementationCode,
                authority,
                division,
                applicant,
                applicantMasked,
                lifecycle.state(),
                version,
                lifecycle.terms(),
                submittedAt,
                lifecycle.received(),
                lifecycle.accepted(),
                lifecycle.answerBy(),
                lifecycle.siteChecked(),
                lifecycle.bookedFor(),
                lifecycle.projectCode(),
                dueOn);
    }

    Case lifecycle() {
        return new Case(state, terms, receivedAt, acceptedAt, answerBy, siteChecked, bookedFor, projectCode);
    }

    public boolean isOpen() {
        return !CaseTransitions.GRAPH.ends(state);
    }

    /** Applicants see their own, staff those of their authority, supervisors read those of their division and below. */
    public boolean isVisibleTo(Caller caller) {
        return switch (caller.role()) {
            case APPLICANT -> applicant.equals(caller.id());
            case WINDOW, OFFICER, HEAD -> authority.equals(caller.authority());
            case SUPERVISOR -> division.startsWith(caller.division());
            case OPERATOR -> caller.equals(Caller.SYSTEM);
            case ANYONE -> false;
        };
    }

    /** Whose turn it is; empty where the applicant or the system has it, or nobody. */
    public Optional<Role> turn() {
        return step().flatMap(step -> Optional.ofNullable(terms.posts().get(step)));
    }

    /** What is to be done next at the authority; empty where it is not its turn. */
    public Optional<Step> step() {
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
                    WITHDRAWN -> Optional.empty();
        };
    }

    private Step stepAfterAcceptance() {
        if (terms.has(Step.SITE_CHECK) && !siteChecked) return Step.SITE_CHECK;
        if (terms.has(Step.BOOKING) && bookedFor.isEmpty()) return Step.BOOKING;
        return terms.has(Step.REVIEW) ? Step.REVIEW : Step.DECISION;
    }
}
