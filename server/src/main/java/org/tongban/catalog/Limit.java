package org.tongban.catalog;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * How long something may take; 0 means on the spot.
 *
 * @param count of the unit
 */
public record Limit(@JsonAlias("days") int count, Unit unit) {
    public enum Unit {
        WORKING,
        CALENDAR,
        /** Hours by the clock, of working days alone. */
        HOURS
    }

    @JsonIgnore
    public boolean isOnTheSpot() {
        return count == 0;
    }
}
