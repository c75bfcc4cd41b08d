package org.tongban.kernel;

import java.time.LocalDate;

/**
 * What a day is, and why.
 *
 * @param name the holiday's name where one is the reason, else empty
 */
public record CalendarDay(LocalDate date, Kind kind, String name) {
    public enum Kind {
        WORKDAY,
        MAKE_UP_WORKDAY,
        WEEKEND,
        HOLIDAY;

        public boolean isWorking() {
            return this == WORKDAY || this == MAKE_UP_WORKDAY;
        }
    }

    public boolean isWorking() {
        return kind.isWorking();
    }
}
