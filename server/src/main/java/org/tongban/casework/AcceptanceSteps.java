package org.tongban.casework;

import static org.tongban.casework.CaseState.ACCEPTED;
import static org.tongban.casework.CaseState.AWAITING_CORRECTION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.tongban.casework.CaseEvent.AcceptanceTakenBack;
import org.tongban.casework.CaseEvent.AcceptedBySilence;
import org.tongban.casework.CaseEvent.CorrectionAsked;
import org.tongban.casework.CaseEvent.CorrectionCancelled;
import org.tongban.casework.CaseEvent.CorrectionItem;
import org.tongban.casework.CaseEvent.LapsedUncorrected;
import org.tongban.casework.CaseTerms.Trait;
import org.tongban.catalog.ProcessStep.Step;
import org.tongban.kernel.Decision;
import org.tongban.kernel.WorkingCalendar;
import org.tongban.platform.Role;
import org.tongban.platform.Zones;

/** The part of {@link Case#decide} that days before acceptance decide: correction, its lapse, silence. */
record AcceptanceSteps(Case file, WorkingCalendar calendar) {

    /**
     * Before acceptance (Art. 32). Afterwards only where the central platform finds the data of a project wrong: what is
     * told is then not complete, and the company is helped to complete it (Ordinance on investment projects, Art. 13).
     */
    Decision<CaseEvent> askCorrection(List<CorrectionItem> items, Role actor, Instant now) {
        if (items.isEmpty()) return Decision.rejected(new CaseRejection.NothingToCorrect());
        var answerBy = calendar.add(Zones.dateOf(now), file.terms().correctionDays());
        var asked = new CorrectionAsked(items, answerBy, now);
        if (file.state() != ACCEPTED) return file.step(Step.ACCEPTANCE, actor, asked);
        return new OutsideSteps(file).isCodeRefused()
                ? file.byTurn(actor, asked)
                : Decision.rejected(new CaseRejection.NotNow(file.state()));
    }

    /** What is not needed after all. */
    Decision<CaseEvent> cancelCorrection(String reason, Role actor, Instant now) {
        return Case.reasoned(reason, file.step(Step.ACCEPTANCE, actor, new CorrectionCancelled(reason, now)));
    }

    /** By the head, where it was accepted by mistake. */
    Decision<CaseEvent> takeBack(String reason, Role actor, Instant now) {
        return Case.reasoned(reason, file.by(Role.HEAD, actor, new AcceptanceTakenBack(reason, now)));
    }

    Decision<CaseEvent> lapse(Role actor, Instant now) {
        var stillTime = file.answerBy().isEmpty()
                || !Zones.dateOf(now).isAfter(file.answerBy().get());
        if (file.state() == AWAITING_CORRECTION && stillTime) {
            return Decision.rejected(new CaseRejection.NotNow(file.state()));
        }
        return file.by(Role.OPERATOR, actor, new LapsedUncorrected(now));
    }

    /** Art. 32: where neither acceptance nor a correction is told in time, it is accepted as of the day of receipt. */
    Decision<CaseEvent> bySilence(Role actor, Instant now) {
        var stillTime = !Zones.dateOf(now).isAfter(lastDayToAccept());
        if (!file.terms().has(Trait.SILENCE_ACCEPTS) || stillTime) {
            return Decision.rejected(new CaseRejection.NotNow(file.state()));
        }
        return file.by(Role.OPERATOR, actor, new AcceptedBySilence(file.received(), now));
    }

    private LocalDate lastDayToAccept() {
        return new Clock(calendar).run(file.received(), file.terms().preCheck()).due();
    }
}
