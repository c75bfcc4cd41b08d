package org.tongban.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Who is heard besides the applicant, and what was written down of a hearing.
 *
 * @param parties by number from 1
 * @param minutesAt when the minutes of the last hearing were filed; empty where there are none
 */
public record Hearings(List<InterestedParty> parties, Optional<Instant> minutesAt) {
    static final Hearings NONE = new Hearings(List.of(), Optional.empty());

    public Hearings {
        parties = Objects.requireNonNullElse(parties, List.of());
        minutesAt = Objects.requireNonNullElse(minutesAt, Optional.empty());
    }

    Hearings after(PartyEvent event) {
        return switch (event) {
            case PartyEvent.PartyNamed named ->
                with(new InterestedParty(named.nr(), named.until(), false, Optional.empty()));
            case PartyEvent.PartyStated stated -> {
                var asked = stated.hearing() ? Optional.of(stated.at()) : Optional.<Instant>empty();
                yield with(new InterestedParty(stated.nr(), party(stated.nr()).until(), true, asked));
            }
            case PartyEvent.HearingRecorded recorded -> new Hearings(parties, Optional.of(recorded.at()));
        };
    }

    private Hearings with(InterestedParty party) {
        var all = new ArrayList<>(parties);
        if (party.nr() > all.size()) all.add(party);
        else all.set(party.nr() - 1, party);
        return new Hearings(List.copyOf(all), minutesAt);
    }

    InterestedParty party(int nr) {
        return parties.get(nr - 1);
    }

    /** The last day of those who still may state their view. */
    Optional<LocalDate> waitsUntil(LocalDate day) {
        return parties.stream()
                .filter(party -> party.waitsOn(day))
                .map(InterestedParty::until)
                .max(LocalDate::compareTo);
    }

    /** When a party last asked for a hearing. */
    Optional<Instant> hearingAsked() {
        return parties.stream().flatMap(party -> party.hearingAsked().stream()).max(Instant::compareTo);
    }
}
