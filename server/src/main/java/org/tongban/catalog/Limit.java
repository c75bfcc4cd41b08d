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

    private static final int HOURS_OF_A_DAY = 24;

    public Limit longer(int by) {
        return by == 0 ? this : new Limit(count + by, unit);
    }

    @JsonIgnore
    public boolean isOnTheSpot() {
        return count == 0;
    }

    /** Its length beside limits in days: 24 hours of working days are a working day, a part of one counts as one. */
    @JsonIgnore
    public int wholeDays() {
        return unit == Unit.HOURS ? Math.ceilDiv(count, HOURS_OF_A_DAY) : count;
    }

    /** True where both count the same days, so that the longer one is longer at any time of the year. */
    public boolean countsTheSameDaysAs(Limit other) {
        return (unit == Unit.CALENDAR) == (other.unit == Unit.CALENDAR);
    }
}
