package org.tongban.casework;

import java.time.LocalDate;
import java.util.List;
import org.tongban.catalog.Limit;
import org.tongban.catalog.Limit.Unit;
import org.tongban.kernel.CalendarDay;
import org.tongban.kernel.WorkingCalendar;
import org.tongban.platform.Zones;

/** Why a case is due when it is: dates with the reasoned list of days, from the case and the region's calendar. */
record Clock(WorkingCalendar calendar) {
    /** Licensing Law Art. 32: to accept, ask for correction or refuse. */
    static final Limit PRE_CHECK = new Limit(5, Unit.WORKING);

    /**
     * One limit, run to its end.
     *
     * @param from the day on which it began; counting starts the day after
     * @param days every day after {@code from} up to {@code due}, each with what it is
     * @param provisional true if it reaches into a year whose holidays are not published
     */
    record Due(LocalDate from, LocalDate due, Limit limit, List<CalendarDay> days, boolean provisional) {}

    /**
     * @param current what the authority has to do next and until when: the lamp follows it
     * @param ifAccepted true while the case is not accepted: promised and statutory then count from receipt
     */
    record Dates(Due current, Due promised, Due statutory, boolean ifAccepted) {}

    Dates dates(Case file) {
        var accepted = file.accepted().isPresent();
        var start = Zones.dateOf(file.accepted().orElse(file.received()));
        var promised = run(start, file.terms().promised());
        var statutory = run(start, file.terms().statutory());
        var current = accepted ? promised : run(Zones.dateOf(file.received()), PRE_CHECK);
        return new Dates(current, promised, statutory, !accepted);
    }

    /**
     * Art. 82: an authority's limits are working days. A calendar-day limit that ends on a holiday moves to the next
     * working day; so does a limit on the spot that begins on one.
     */
    Due run(LocalDate from, Limit limit) {
        var due = limit.unit() == Unit.WORKING ? calendar.add(from, limit.days()) : from.plusDays(limit.days());
        var end = calendar.orNextWorkingDay(due);
        return new Due(from, end, limit, calendar.list(from, end), calendar.isProvisional(end));
    }
}
