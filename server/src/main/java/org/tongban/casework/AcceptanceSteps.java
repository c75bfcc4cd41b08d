package org.tongban.casework;

import static org.tongban.casework.CaseState.ACCEPTED;
import static org.tongban.casework.CaseState.AWAITING_CORRECTION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tongban.casework.CaseCommand.AcceptBySilence;
import org.tongban.casework.CaseCommand.AskCorrection;
import org.tongban.casework.CaseCommand.BeforeAcceptance;
import org.tongban.casework.CaseCommand.CancelCorrection;
import org.tongban.casework.CaseCommand.Lapse;
import org.tongban.casework.CaseCommand.PassOn;
import org.tongban.casework.CaseCommand.TakeBackAcceptance;
import org.tongban.casework.CaseEvent.AcceptanceTakenBack;
import org.tongban.casework.CaseEvent.AcceptedBySilence;
import org.tongban.casework.CaseEvent.CorrectionAsked;
import org.tongban.casework.CaseEvent.CorrectionCancelled;
import org.tongban.casework.CaseEvent.LapsedUncorrected;
import org.tongban.casework.CaseEvent.PassedOn;
import org.tongban.casework.CaseTerms.Trait;
import org.tongban.catalog.ProcessStep.Step;
import org.tongban.kernel.Decision;
import org.tongban.kernel.WorkingCalendar;
import org.tongban.platform.Role;
import org.tongban.platform.Zones;

/** The part of {@link Case#decide} that days before acceptance decide: correction, its lapse, silence, passing on. */
record AcceptanceSteps(Case file, WorkingCalendar calendar) {

    Decision<CaseEvent> decide(BeforeAcceptance command, Role actor, Instant now) {
        return switch (command) {
            case AskCorrection(var items) -> askCorrection(items, actor, now);
            case CancelCorrection(var reason) -> cancelCorrection(reason, actor, now);
            case Lapse _ -> lapse(actor, now);
            case AcceptBySilence(var missing) -> bySilence(missing, actor, now);
            case TakeBackAcceptance(var reason) -> takeBack(reason, actor, now);
            case PassOn pass -> passOn(pass, actor, now);
        };
    }

    /**
     * Before acceptance (Art. 32). Afterwards only where the central platform finds the data of a project wrong: what is
     * told is then not complete, and the company is helped to complete it (Ordinance on investment projects, Art. 13).
     */
    private Decision<CaseEvent> askCorrection(List<CorrectionItem> items, Role actor, Instant now) {
        if (items.isEmpty()) return Decision.rejected(new CaseRejection.NothingToCorrect());
        var answerBy = calendar.add(Zones.dateOf(now), file.terms().correctionDays());
        var asked = new CorrectionAsked(items, answerBy, now);
        if (file.state() != ACCEPTED) return file.step(Step.ACCEPTANCE, actor, asked);
        return new OutsideSteps(file).isCodeRefused()
                ? file.byTurn(actor, asked)
                : Decision.rejected(new CaseRejection.NotNow(file.state()));
    }

    /** What is not needed after all. */
    private Decision<CaseEvent> cancelCorrection(String reason, Role actor, Instant now) {
        return Case.reasoned(reason, file.step(Step.ACCEPTANCE, actor, new CorrectionCancelled(reason, now)));
    }

    /** By the head, where it was accepted by mistake. */
    private Decision<CaseEvent> takeBack(String reason, Role actor, Instant now) {
        return Case.reasoned(reason, file.by(Role.HEAD, actor, new AcceptanceTakenBack(reason, now)));
    }

    /** By whoever accepts, or the head; to an authority that had it already by the head alone. */
    private Decision<CaseEvent> passOn(PassOn pass, Role actor, Instant now) {
        if (file.progress().beyond().subject().isPresent()) {
            return Decision.rejected(new SubjectRejection.StaysWithIssuer());
        }
        var had = file.progress().beyond().passedBy();
        if (had.contains(pass.to().authority()) && actor != Role.HEAD) {
            return Decision.rejected(new PassingRejection.HeadPassesBack());
        }
        var terms = pass.other().map(CaseCommand.AsOther::terms);
        var passed = new PassedOn(pass.from(), pass.to(), terms, pass.reason(), now);
        return Case.reasoned(
                pass.reason(),
                actor == Role.HEAD ? file.by(actor, actor, passed) : file.step(Step.ACCEPTANCE, actor, passed));
    }

    /** Whoever receives it has the whole time to check it, from the day it came (Art. 32). */
    static Case after(Case file, CaseState next, PassedOn event) {
        var beyond = file.progress().beyond().passedBy(event.from());
        return new Case(
                next,
                event.terms().orElse(file.terms()),
                event.at(),
                Optional.empty(),
                Optional.empty(),
                CaseProgress.NONE.with(beyond),
                file.holder());
    }

    private Decision<CaseEvent> lapse(Role actor, Instant now) {
        var stillTime = file.answerBy().isEmpty()
                || !Zones.dateOf(now).isAfter(file.answerBy().get());
        if (file.state() == AWAITING_CORRECTION && stillTime) {
            return Decision.rejected(new CaseRejection.NotNow(file.state()));
        }
        return file.by(Role.OPERATOR, actor, new LapsedUncorrected(now));
    }

    /** Art. 32: where neither acceptance nor a correction is told in time, it is accepted as of the day of receipt. */
    private Decision<CaseEvent> bySilence(List<String> missing, Role actor, Instant now) {
        var stillTime = !Zones.dateOf(now).isAfter(lastDayToAccept());
        if (!file.terms().has(Trait.SILENCE_ACCEPTS) || stillTime) {
            return Decision.rejected(new CaseRejection.NotNow(file.state()));
        }
        var follow = new ToleranceSteps(file, calendar).from(missing, now);
        return file.by(Role.OPERATOR, actor, new AcceptedBySilence(file.received(), follow, now));
    }

    private LocalDate lastDayToAccept() {
        return new Clock(calendar).run(file.received(), file.terms().preCheck()).due();
    }
}
