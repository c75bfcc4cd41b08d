package org.tongban.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What has become known of a case since it was accepted.
 *
 * @param bookedFor the day on which the applicant is expected; empty unless a visit is booked
 * @param missedOn the day of a visit that the applicant did not come to; empty once another is booked
 * @param projectCode empty unless the central platform gave one
 * @param codeProblem why that platform refused one, in its own word; empty unless it did
 * @param extendedBy how much longer the statutory limit was made, in its unit; 0 where it was not
 * @param pauses special procedures, running and ended, in order of their beginning
 * @param consultations of others who were asked, by number
 * @param marks what is marked on it beside its steps
 * @param beyond what reaches beyond the applicant and the authority that has it; known before acceptance too
 * @param stage how far it has come
 */
public record CaseProgress(
        boolean siteChecked,
        Optional<LocalDate> bookedFor,
        Optional<LocalDate> missedOn,
        String projectCode,
        String codeProblem,
        int extendedBy,
        List<Pause> pauses,
        List<Consultation> consultations,
        CaseMarks marks,
        Beyond beyond,
        Stage stage) {
    static final CaseProgress NONE = new CaseProgress(
            false,
            Optional.empty(),
            Optional.empty(),
            "",
            "",
            0,
            List.of(),
            List.of(),
            CaseMarks.NONE,
            Beyond.NOTHING,
            Stage.NONE);

    /** From the start again: marks stay but for what followed, and what reaches beyond. */
    CaseProgress anew() {
        return NONE.with(marks.waitingFor(List.of())).with(beyond);
    }

    CaseProgress with(CaseMarks marked) {
        return new CaseProgress(
                siteChecked,
                bookedFor,
                missedOn,
                projectCode,
                codeProblem,
                extendedBy,
                pauses,
                consultations,
                marked,
                beyond,
                stage);
    }

    CaseProgress waitingFor(List<MissingMaterial> missing) {
        return with(marks.waitingFor(missing));
    }

    CaseProgress with(Beyond known) {
        return new CaseProgress(
                siteChecked,
                bookedFor,
                missedOn,
                projectCode,
                codeProblem,
                extendedBy,
                pauses,
                consultations,
                marks,
                known,
                stage);
    }

    CaseProgress withSiteCheck() {
        return new CaseProgress(
                true,
                bookedFor,
                missedOn,
                projectCode,
                codeProblem,
                extendedBy,
                pauses,
                consultations,
                marks,
                beyond,
                stage);
    }

    CaseProgress booked(LocalDate day) {
        return visit(Optional.of(day), Optional.empty());
    }

    CaseProgress missed(LocalDate day) {
        return visit(Optional.empty(), Optional.of(day));
    }

    private CaseProgress visit(Optional<LocalDate> booked, Optional<LocalDate> missed) {
        return new CaseProgress(
                siteChecked,
                booked,
                missed,
                projectCode,
                codeProblem,
                extendedBy,
                pauses,
                consultations,
                marks,
                beyond,
                stage);
    }

    CaseProgress withCode(String code) {
        return new CaseProgress(
                siteChecked, bookedFor, missedOn, code, "", extendedBy, pauses, consultations, marks, beyond, stage);
    }

    CaseProgress withCodeProblem(String problem) {
        return new CaseProgress(
                siteChecked, bookedFor, missedOn, "", problem, extendedBy, pauses, consultations, marks, beyond, stage);
    }

    CaseProgress extended(int by) {
        return new CaseProgress(
                siteChecked,
                bookedFor,
                missedOn,
                projectCode,
                codeProblem,
                by,
                pauses,
                consultations,
                marks,
                beyond,
                stage);
    }

    /** The special procedure of this kind that runs now. */
    Optional<Pause> running(SpecialProcedure kind) {
        return pauses.stream()
                .filter(pause -> pause.isRunning() && pause.kind() == kind)
                .findFirst();
    }

    Optional<Pause> anyRunning() {
        return pauses.stream().filter(Pause::isRunning).findFirst();
    }

    CaseProgress paused(Pause pause) {
        var all = new ArrayList<>(pauses);
        all.add(pause);
        return withPauses(all);
    }

    CaseProgress resumed(SpecialProcedure kind, Instant at) {
        return withPauses(pauses.stream()
                .map(pause -> pause.isRunning() && pause.kind() == kind ? pause.endedAt(at) : pause)
                .toList());
    }

    private CaseProgress withPauses(List<Pause> all) {
        return new CaseProgress(
                siteChecked,
                bookedFor,
                missedOn,
                projectCode,
                codeProblem,
                extendedBy,
                List.copyOf(all),
                consultations,
                marks,
                beyond,
                stage);
    }

    CaseProgress consulting(Consultation asked) {
        var all = new ArrayList<>(consultations);
        all.add(asked);
        return withConsultations(all);
    }

    CaseProgress consulting(int nr, UnaryOperator<Consultation> change) {
        return withConsultations(consultations.stream()
                .map(one -> one.nr() == nr ? change.apply(one) : one)
                .toList());
    }

    CaseProgress withConsultations(List<Consultation> all) {
        return new CaseProgress(
                siteChecked,
                bookedFor,
                missedOn,
                projectCode,
                codeProblem,
                extendedBy,
                pauses,
                List.copyOf(all),
                marks,
                beyond,
                stage);
    }

    /** What was found out stays; what moved the clock and was to be answered is over. */
    CaseProgress again() {
        return new CaseProgress(
                siteChecked,
                bookedFor,
                missedOn,
                projectCode,
                "",
                0,
                List.of(),
                consultations,
                marks,
                beyond.decidedAgain(),
                stage);
    }

    CaseProgress at(Stage other) {
        return new CaseProgress(
                siteChecked,
                bookedFor,
                missedOn,
                projectCode,
                codeProblem,
                extendedBy,
                pauses,
                consultations,
                marks,
                beyond,
                other);
    }
}
