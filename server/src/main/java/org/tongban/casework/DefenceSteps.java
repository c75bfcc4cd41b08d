package org.tongban.casework;

import java.time.Instant;
import java.util.Optional;
import org.tongban.casework.CaseCommand.AnnounceRefusal;
import org.tongban.casework.CaseCommand.OfDefence;
import org.tongban.casework.CaseCommand.StateDefence;
import org.tongban.casework.DefenceEvent.DefenceStated;
import org.tongban.casework.DefenceEvent.RefusalAnnounced;
import org.tongban.kernel.Decision;
import org.tongban.kernel.Rejection;
import org.tongban.kernel.WorkingCalendar;
import org.tongban.platform.Role;
import org.tongban.platform.Zones;

/** The part of {@link Case} in which the applicant is heard before a refusal (Licensing Law, Art. 36, 46 to 48). */
record DefenceSteps(Case file, WorkingCalendar calendar) {
    /** Art. 47: a hearing is asked for within five days. */
    private static final int LEAST_DAYS = 5;

    private static final int MOST_DAYS = 30;

    Decision<CaseEvent> decide(OfDefence command, Role actor, Instant now) {
        return switch (command) {
            case AnnounceRefusal(var days, var reason) -> announce(days, reason, actor, now);
            case StateDefence(var text, var hearing) -> state(text, hearing, actor, now);
        };
    }

    /** By whoever reviews or decides; once at a time. */
    private Decision<CaseEvent> announce(int days, String reason, Role actor, Instant now) {
        if (!file.terms().isJudgedBy(actor)) return Decision.rejected(new CaseRejection.NotYourStep());
        var today = Zones.dateOf(now);
        var waiting = file.progress().beyond().defence().filter(defence -> defence.waitsOn(today));
        if (waiting.isPresent())
            return Decision.rejected(
                    new DefenceRejection.DefenceRuns(waiting.get().until()));
        if (days < LEAST_DAYS || days > MOST_DAYS) {
            return Decision.rejected(new DefenceRejection.DefenceDaysUnclear(LEAST_DAYS, MOST_DAYS));
        }
        return Case.reasoned(
                reason, file.by(actor, actor, new RefusalAnnounced(calendar.add(today, days), reason, now)));
    }

    private Decision<CaseEvent> state(String text, boolean hearing, Role actor, Instant now) {
        var today = Zones.dateOf(now);
        return file.progress()
                        .beyond()
                        .defence()
                        .filter(defence -> defence.waitsOn(today))
                        .isEmpty()
                ? Decision.rejected(new DefenceRejection.DefenceOver())
                : Case.reasoned(text, file.by(Role.APPLICANT, actor, new DefenceStated(text, hearing, now)));
    }

    /**
     * Against whom a decision goes is heard before it: a refusal that was announced, and every revocation, waits for what they have to say, and for
     * the hearing that they asked for (Art. 7, 46).
     */
    Decision<CaseEvent> decision(Decision<CaseEvent> decision, boolean grants, Instant now) {
        var exOfficio = file.progress().beyond().isExOfficio();
        if (grants != exOfficio || decision instanceof Decision.Rejected<CaseEvent>) return decision;
        if (exOfficio && file.progress().beyond().defence().isEmpty()) {
            return Decision.rejected(new DefenceRejection.NotHeard());
        }
        return file.progress()
                .beyond()
                .defence()
                .flatMap(defence -> missing(defence, now))
                .<Decision<CaseEvent>>map(Decision::rejected)
                .orElse(decision);
    }

    private Optional<Rejection> missing(Defence defence, Instant now) {
        if (defence.waitsOn(Zones.dateOf(now))) return Optional.of(new DefenceRejection.DefenceRuns(defence.until()));
        return defence.hearingAsked()
                .filter(asked -> !isHeardSince(asked))
                .map(_ -> new DefenceRejection.HearingMissing());
    }

    boolean isHeardSince(Instant asked) {
        return file.progress().pauses().stream()
                .anyMatch(pause -> pause.kind() == SpecialProcedure.HEARING
                        && !pause.isRunning()
                        && !pause.from().isBefore(asked));
    }

    static Case after(Case file, CaseState next, DefenceEvent event) {
        var known = file.progress().beyond();
        var defence =
                switch (event) {
                    case RefusalAnnounced announced -> new Defence(announced.until(), false, Optional.empty());
                    case DefenceStated stated ->
                        new Defence(
                                known.defence().orElseThrow().until(),
                                true,
                                stated.hearing() ? Optional.of(stated.at()) : Optional.empty());
                };
        return file.in(next, file.progress().with(known.heard(defence)));
    }
}
