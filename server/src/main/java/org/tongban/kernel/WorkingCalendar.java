package org.tongban.kernel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The working days of a region: weekends, days off and make-up workdays as the State Council publishes them year by year.
 * Beyond the years with data only weekends are known: such answers are provisional and say so.
 */
public final class WorkingCalendar {
    private final Map<LocalDate, CalendarDay> exceptions = new HashMap<>();
    /** A year's notice also moves working days in the last days of the year before it. */
    public static final int DAYS_AROUND_NEW_YEAR = 10;

    private final TreeSet<Integer> years;

    /**
     * @param exceptions days off and make-up workdays, in any order; a file may hold days of its neighbouring years
     * @param years the years that are published
     */
    public WorkingCalendar(Collection<CalendarDay> exceptions, Set<Integer> years) {
        exceptions.forEach(day -> this.exceptions.put(day.date(), day));
        this.years = new TreeSet<>(years);
    }

    public CalendarDay day(LocalDate date) {
        var exception = exceptions.get(date);
        if (exception != null) return exception;
        var weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        return new CalendarDay(date, weekend ? CalendarDay.Kind.WEEKEND : CalendarDay.Kind.WORKDAY, "");
    }

    public boolean isWorking(LocalDate date) {
        return day(date).isWorking();
    }

    /** True where the year is not published, so that the answer rests on weekends alone. */
    public boolean isProvisional(LocalDate date) {
        return !years.contains(date.getYear());
    }

    /** The last day of the last year that is published; long past where none is. */
    public LocalDate publishedUntil() {
        return LocalDate.of(years.isEmpty() ? 1 : years.last(), 12, 31);
    }

    /** A counter takes visits from the day after, on published working days of the next three months. */
    public boolean isOpenForVisit(LocalDate day, LocalDate today) {
        return day.isAfter(today) && !day.isAfter(today.plusMonths(3)) && !isProvisional(day) && isWorking(day);
    }

    /** The n-th working day after a day; counting starts the day after. With n = 0, the day itself. */
    public LocalDate add(LocalDate start, int workingDays) {
        var day = start;
        for (var left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            if (isWorking(day)) left--;
        }
        return day;
    }

    /** The n-th working day before a day. */
    public LocalDate subtract(LocalDate start, int workingDays) {
        var day = start;
        for (var left = workingDays; left > 0; ) {
            day = day.minusDays(1);
            if (isWorking(day)) left--;
        }
        return day;
    }

    /** Working days after {@code from}, up to and with {@code to}; negative if {@code to} lies before. */
    public int count(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) return -count(to, from);
        var days = 0;
        for (var day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            if (isWorking(day)) days++;
        }
        return days;
    }

    /** Every day after {@code from}, up to and with {@code to}, each with its reason. */
    public List<CalendarDay> list(LocalDate from, LocalDate to) {
        var days = new ArrayList<CalendarDay>();
        for (var day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) days.add(day(day));
        return days;
    }

    /** The day itself if it is a working day, else the next one: where a calendar-day limit ends. */
    public LocalDate orNextWorkingDay(LocalDate date) {
        return isWorking(date) ? date : add(date, 1);
    }
}
