package org.tongban.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Somebody whom a case concerns though they did not apply, and who was told (Licensing Law, Art. 36). Who it is stands
 * beside the case, sealed.
 *
 * @param nr counts from 1 within the case
 * @param until last day to state their view
 * @param stated true once they did
 * @param hearingAsked when they asked for a hearing; empty where they did not
 */
public record InterestedParty(int nr, LocalDate until, boolean stated, Optional<Instant> hearingAsked) {
    public InterestedParty {
        hearingAsked = Objects.requireNonNullElse(hearingAsked, Optional.empty());
    }

    boolean waitsOn(LocalDate day) {
        return !stated && !day.isAfter(until);
    }
}
