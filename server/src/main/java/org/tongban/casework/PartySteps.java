package org.tongban.casework;

import java.time.Instant;
import java.util.Optional;
import org.tongban.casework.CaseCommand.NameParty;
import org.tongban.casework.CaseCommand.OfParties;
import org.tongban.casework.CaseCommand.RecordHearing;
import org.tongban.casework.CaseCommand.StateAsParty;
import org.tongban.kernel.Decision;
import org.tongban.kernel.Rejection;
import org.tongban.kernel.WorkingCalendar;
import org.tongban.platform.Role;
import org.tongban.platform.Zones;

/** The part of {@link Case} in which interested parties are heard (Licensing Law, Art. 36, 47) and a hearing is minuted. */
record PartySteps(Case file, WorkingCalendar calendar) {
    /** Art. 47: a hearing is asked for within five days. */
    static final int LEAST_DAYS = 5;

    static final int MOST_DAYS = 30;
    private static final int MOST_PARTIES = 100;

    Decision<CaseEvent> decide(OfParties command, Role actor, Instant now) {
        return switch (command) {
            case NameParty(var days) -> name(days, actor, now);
            case StateAsParty(var nr, var hearing) -> state(nr, hearing, actor, now);
            case RecordHearing(var minutes) -> record(minutes, actor, now);
        };
    }

    private Hearings known() {
        return file.progress().beyond().hearings();
    }

    /** By whoever reviews or decides. */
    private Decision<CaseEvent> name(int days, Role actor, Instant now) {
        if (!judges(actor)) return Decision.rejected(new CaseRejection.NotYourStep());
        if (days < LEAST_DAYS || days > MOST_DAYS) {
            return Decision.rejected(new PartyRejection.PartyDaysUnclear(LEAST_DAYS, MOST_DAYS));
        }
        var nr = known().parties().size() + 1;
        if (nr > MOST_PARTIES) return Decision.rejected(new PartyRejection.TooManyParties(MOST_PARTIES));
        return file.by(actor, actor, new PartyEvent.PartyNamed(nr, calendar.add(Zones.dateOf(now), days), now));
    }

    private Decision<CaseEvent> state(int nr, boolean hearing, Role actor, Instant now) {
        var mayState =
                nr >= 1 && nr <= known().parties().size() && known().party(nr).waitsOn(Zones.dateOf(now));
        return mayState
                ? file.by(Role.OPERATOR, actor, new PartyEvent.PartyStated(nr, hearing, now))
                : Decision.rejected(new PartyRejection.PartyOver());
    }

    /** Of a hearing that has begun: what is written down later replaces what was. */
    private Decision<CaseEvent> record(HearingMinutes minutes, Role actor, Instant now) {
        if (!judges(actor)) return Decision.rejected(new CaseRejection.NotYourStep());
        var begun = file.progress().pauses().stream()
                .filter(pause -> pause.kind() == SpecialProcedure.HEARING)
                .map(pause -> Zones.dateOf(pause.from()))
                .min(java.time.LocalDate::compareTo);
        if (begun.isEmpty()) return Decision.rejected(new PartyRejection.NoHearing());
        var isComplete = !minutes.presidedBy().isBlank()
                && !minutes.attended().isBlank()
                && !minutes.files().isEmpty()
                && !minutes.heldOn().isBefore(begun.get())
                && !minutes.heldOn().isAfter(Zones.dateOf(now));
        if (!isComplete) return Decision.rejected(new PartyRejection.MinutesIncomplete());
        if (Case.tooLong(minutes.presidedBy() + minutes.attended())) return Decision.rejected(Case.textTooLong());
        return file.by(actor, actor, new PartyEvent.HearingRecorded(minutes, now));
    }

    private boolean judges(Role actor) {
        return file.terms().isJudgedBy(actor);
    }

    /** Whoever was told is heard first, a hearing is held where one is asked for, and decided on its minutes (Art. 48). */
    Decision<CaseEvent> decision(Decision<CaseEvent> decision, Instant now) {
        if (decision instanceof Decision.Rejected<CaseEvent>) return decision;
        return missing(now).<Decision<CaseEvent>>map(Decision::rejected).orElse(decision);
    }

    private Optional<Rejection> missing(Instant now) {
        var waits = known().waitsUntil(Zones.dateOf(now));
        if (waits.isPresent()) return Optional.of(new PartyRejection.PartiesNotHeard(waits.get()));
        var asked = known().hearingAsked();
        if (asked.isPresent() && !new DefenceSteps(file, calendar).isHeardSince(asked.get())) {
            return Optional.of(new PartyRejection.PartyHearingMissing());
        }
        return isMinuted() ? Optional.empty() : Optional.of(new PartyRejection.MinutesMissing());
    }

    private boolean isMinuted() {
        return file.progress().pauses().stream()
                .filter(pause -> pause.kind() == SpecialProcedure.HEARING)
                .map(Pause::from)
                .max(Instant::compareTo)
                .map(held ->
                        known().minutesAt().filter(at -> !at.isBefore(held)).isPresent())
                .orElse(true);
    }

    static Case after(Case file, CaseState next, PartyEvent event) {
        var beyond = file.progress().beyond();
        return file.in(next, file.progress().with(beyond.with(beyond.hearings().after(event))));
    }
}
