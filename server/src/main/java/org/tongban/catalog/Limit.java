package org.tongban.catalog;

/** A number of days; 0 means on the spot. */
public record Limit(int days, Unit unit) {
    public enum Unit {
        WORKING,
        CALENDAR
    }
}
