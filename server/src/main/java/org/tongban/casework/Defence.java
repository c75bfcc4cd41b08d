package org.tongban.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The applicant was told that a refusal is intended, and may state their case against it (Licensing Law, Art. 36).
 *
 * @param until last day to state it
 * @param stated true once they did
 * @param hearingAsked when they asked for a hearing; empty where they did not
 */
public record Defence(LocalDate until, boolean stated, Optional<Instant> hearingAsked) {
    public Defence {
        hearingAsked = Objects.requireNonNullElse(hearingAsked, Optional.empty());
    }

    boolean waitsOn(LocalDate day) {
        return !stated && !day.isAfter(until);
    }
}
