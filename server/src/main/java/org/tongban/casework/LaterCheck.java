package org.tongban.casework;

import java.time.LocalDate;

/**
 * A check by a person after the grant.
 *
 * @param by the last day for it
 * @param done once its finding is written down
 */
public record LaterCheck(Kind kind, LocalDate by, boolean done) {
    public enum Kind {
        /** One of those that the system decided by itself. */
        SAMPLE,
        /** Whether the applicant kept what was promised instead of proved (国办发〔2020〕42号). */
        COMMITMENT
    }

    LaterCheck finished() {
        return new LaterCheck(kind, by, true);
    }
}
