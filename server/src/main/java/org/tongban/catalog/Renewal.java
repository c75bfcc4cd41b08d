package org.tongban.catalog;

import java.time.LocalDate;
import org.tongban.kernel.WorkingCalendar;

/**
 * When a licence may be renewed, counted back from the last day of its validity, and from when its new term runs.
 *
 * @param opens how long before; nobody has to wait for the last moment
 * @param closes how long before at the latest (Licensing Law Art. 50: 30 days, where no other rule says otherwise)
 */
public record Renewal(Limit opens, Limit closes, From from) {
    public enum From {
        /** The day of the decision. */
        DECISION,
        /** The day after the old term. */
        EXPIRY
    }

    public LocalDate opensOn(LocalDate validUntil, WorkingCalendar calendar) {
        return before(validUntil, opens, calendar);
    }

    public LocalDate closesOn(LocalDate validUntil, WorkingCalendar calendar) {
        return before(validUntil, closes, calendar);
    }

    private static LocalDate before(LocalDate day, Limit length, WorkingCalendar calendar) {
        return length.unit() == Limit.Unit.CALENDAR
                ? day.minusDays(length.count())
                : calendar.subtract(day, length.wholeDays());
    }
}
