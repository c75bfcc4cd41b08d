package org.tongban.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.tongban.kernel.CalendarDay.Kind;

/** Against a slow independent model: a list of all days, filtered. */
class WorkingCalendarTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 730;

    @Property(tries = 300)
    void adding_lands_on_the_nth_working_day_after(
            @ForAll("calendars") List<CalendarDay> exceptions,
            @ForAll @IntRange(min = 0, max = 300) int startAfter,
            @ForAll @IntRange(min = 1, max = 60) int days) {
        var calendar = new WorkingCalendar(exceptions, Set.of(2026, 2027));
        var start = FIRST.plusDays(startAfter);

        assertThat(calendar.add(start, days))
                .isEqualTo(workdays(exceptions, start).get(days - 1));
        assertThat(calendar.count(start, calendar.add(start, days))).isEqualTo(days);
    }

    @Property(tries = 300)
    void subtracting_undoes_adding_from_a_working_day(
            @ForAll("calendars") List<CalendarDay> exceptions,
            @ForAll @IntRange(min = 30, max = 300) int startAfter,
            @ForAll @IntRange(min = 1, max = 60) int days) {
        var calendar = new WorkingCalendar(exceptions, Set.of(2026, 2027));
        var start = calendar.orNextWorkingDay(FIRST.plusDays(startAfter));

        assertThat(calendar.subtract(calendar.add(start, days), days)).isEqualTo(start);
    }

    @Property(tries = 100)
    void the_list_explains_every_day_up_to_the_end(
            @ForAll("calendars") List<CalendarDay> exceptions,
            @ForAll @IntRange(min = 0, max = 300) int startAfter,
            @ForAll @IntRange(min = 1, max = 30) int days) {
        var calendar = new WorkingCalendar(exceptions, Set.of(2026, 2027));
        var start = FIRST.plusDays(startAfter);
        var end = calendar.add(start, days);

        var list = calendar.list(start, end);

        assertThat(list).hasSize((int) (end.toEpochDay() - start.toEpochDay()));
        assertThat(list.stream().filter(CalendarDay::isWorking)).hasSize(days);
    }

    @Provide
    Arbitrary<List<CalendarDay>> calendars() {
        var day = Arbitraries.integers().between(0, DAYS).map(FIRST::plusDays);
        return day.flatMap(date -> Arbitraries.of(Kind.HOLIDAY, Kind.MAKE_UP_WORKDAY)
                        .map(kind -> new CalendarDay(date, kind, "节")))
                .list()
                .ofMaxSize(120);
    }

    private static List<LocalDate> workdays(List<CalendarDay> exceptions, LocalDate after) {
        var workdays = new ArrayList<LocalDate>();
        for (var day = after.plusDays(1); day.isBefore(FIRST.plusYears(3)); day = day.plusDays(1)) {
            var date = day;
            var kind = exceptions.stream()
                    .filter(exception -> exception.date().equals(date))
                    .map(CalendarDay::kind)
                    .reduce((_, last) -> last);
            var weekday = day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
            if (kind.map(Kind::isWorking).orElse(weekday)) workdays.add(day);
        }
        return workdays;
    }
}
