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
 * @param dueOn until when the authority has to take its next step
 * @param dueAt the same to the minute; empty unless the limit is in hours
 * @param holder who of the post has it; empty where nobody has taken it
 * @param remindAt when whoever has it is next reminded of {@code dueOn}; empty where nobody is
 * @param stepDueOn until when the step that is on is planned to be done; empty where nothing is planned
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
        CaseProgress progress,
        LocalDate dueOn,
        Optional<Instant> dueAt,
        Optional<UUID> holder,
        Optional<Instant> remindAt,
        Optional<LocalDate> stepDueOn) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    /** As it is submitted; its number still lacks the serial. */
    static CaseFile of(UUID id, CaseSnapshot snapshot, Case lifecycle, Clock clock) {
        var dates = clock.dates(lifecycle);
        var due = dates.current();
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
                lifecycle.accepted(),
                lifecycle.answerBy(),
                lifecycle.progress(),
                due.due(),
                due.at(),
                lifecycle.holder(),
                new Reminders(lifecycle, due).next(),
                dates.stepDue());
    }

    CaseFile numbered(String number) {
        return with(number, competence(), lifecycle(), version, dueOn, dueAt, remindAt, stepDueOn);
    }

    CaseFile after(Case lifecycle, int version, Clock clock) {
        var dates = clock.dates(lifecycle);
        var due = dates.current();
        var next = new Reminders(lifecycle, due).next();
        return with(number, competence(), lifecycle, version, due.due(), due.at(), next, dates.stepDue());
    }

    CaseFile passedOn(Competence to) {
        return with(number, to, lifecycle(), version, dueOn, dueAt, remindAt, stepDueOn);
    }

    Competence competence() {
        return new Competence(service, guideVersion, implementationCode, authority, division);
    }

    private CaseFile with(
            String number,
            Competence competent,
            Case lifecycle,
            int version,
            LocalDate dueOn,
            Optional<Instant> dueAt,
            Optional<Instant> remindAt,
            Optional<LocalDate> stepDueOn) {
        return new CaseFile(
                id,
                number,
                competent.service(),
                competent.guideVersion(),
                competent.implementationCode(),
                competent.authority(),
                competent.division(),
                applicant,
                applicantMasked,
                lifecycle.state(),
                version,
                lifecycle.terms(),
                submittedAt,
                lifecycle.received(),
                lifecycle.accepted(),
                lifecycle.answerBy(),
                lifecycle.progress(),
                dueOn,
                dueAt,
                lifecycle.holder(),
                remindAt,
                stepDueOn);
    }

    Case lifecycle() {
        return new Case(state, terms, receivedAt, acceptedAt, answerBy, progress, holder);
    }

    public boolean isOpen() {
        return !CaseTransitions.GRAPH.ends(state);
    }

    /** The authority opened it itself: what is called its applicant is whom it concerns. */
    public boolean isExOfficio() {
        return progress.beyond().isExOfficio();
    }

    /** Applicants see their own, staff those of their authority, supervisors read those of their division and below. */
    public boolean isVisibleTo(Caller caller) {
        return switch (caller.role()) {
            case APPLICANT -> applicant.equals(caller.id());
            case WINDOW -> isOf(caller);
            case OFFICER, HEAD -> isOf(caller) || isAsked(caller);
            case SUPERVISOR -> division.startsWith(caller.division());
            case OPERATOR -> caller.equals(Caller.SYSTEM);
            case ANYONE, ITEM_MANAGER, STAFFING_REVIEWER, LEGAL_REVIEWER -> false;
        };
    }

    /** The caller's authority handles it: its own, or one below that examines it now. */
    boolean isOf(Caller caller) {
        return isOwn(caller) || isTurnAt(caller);
    }

    /** The caller's authority decides it. */
    boolean isOwn(Caller caller) {
        return authority.equals(caller.authority());
    }

    boolean isTurnAt(Caller caller) {
        return turnAuthority().equals(caller.authority());
    }

    /** Credit code of whoever has the turn: those below while they examine it, else those who decide. */
    public String turnAuthority() {
        var below = terms.process().below();
        return lifecycle().below().isOn() && !below.isEmpty() ? below : authority;
    }

    /** The caller's authority was asked for its opinion or its signature. */
    private boolean isAsked(Caller caller) {
        return isOpen()
                && progress.consultations().stream()
                        .anyMatch(one -> one.state() != Consultation.State.CANCELLED
                                && one.authority().equals(caller.authority()));
    }

    /** Of staff, those of its own authority; who is asked may only answer, who examines it below only that. */
    boolean mayCommand(CaseCommand command, Caller caller) {
        var isAnswer =
                command instanceof CaseCommand.AnswerConsultation || command instanceof CaseCommand.ReturnConsultation;
        if (caller.authority().isEmpty() || isAnswer) return true;
        var isOfTurn = command instanceof CaseCommand.ChangeHands || command instanceof CaseCommand.HandUp;
        return isOfTurn ? isTurnAt(caller) : isOwn(caller);
    }

    /** Whose turn it is; empty where the applicant or the system has it, or nobody. */
    public Optional<Role> turn() {
        return lifecycle().turn();
    }

    /** What is to be done next at the authority; empty where it is not its turn. */
    public Optional<Step> step() {
        return lifecycle().step();
    }

    /** True from acceptance until the central platform has answered. */
    boolean waitsForProjectCode() {
        return isOpen()
                && acceptedAt.isPresent()
                && terms.has(CaseTerms.Trait.PROJECT_CODE)
                && progress.projectCode().isEmpty()
                && progress.codeProblem().isEmpty();
    }
}
