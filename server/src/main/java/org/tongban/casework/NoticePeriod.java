package org.tongban.casework;

import java.time.LocalDate;

/**
 * A public notice (公示): from the day it is published until its last day anybody may object.
 *
 * @param nr counts from 1 within the case
 * @param over it belongs to a decision that was made and no longer holds
 */
public record NoticePeriod(int nr, LocalDate from, LocalDate until, boolean over) {
    boolean runsOn(LocalDate day) {
        return !over && !day.isAfter(until);
    }

    NoticePeriod ended() {
        return new NoticePeriod(nr, from, until, true);
    }
}
