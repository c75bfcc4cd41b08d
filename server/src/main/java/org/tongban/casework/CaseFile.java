package org.tongban.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.tongban.catalog.ProcessStep.Step;
import org.tongban.platform.Caller;
import org.tongban.platform.Role;

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
        var posts = terms.posts();
        return switch (state) {
            case SUBMITTED -> Optional.ofNullable(posts.get(Step.ACCEPTANCE));
            case ACCEPTED -> Optional.ofNullable(posts.get(stepAfterAcceptance()));
            case REVIEWED -> Optional.ofNullable(posts.get(Step.DECISION));
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
