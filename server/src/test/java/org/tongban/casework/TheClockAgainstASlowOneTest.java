package org.tongban.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tongban.catalog.Limit;
import org.tongban.catalog.Limit.Unit;
import org.tongban.kernel.CalendarDay;
import org.tongban.kernel.WorkingCalendar;
import org.tongban.platform.Zones;
import tools.jackson.databind.json.JsonMapper;

/**
 * The clock beside one that knows nothing clever: it has the published days from 2007 to 2026 as a table, walks day by
 * day or minute by minute, and asks of each whether it counts.
 */
class TheClockAgainstASlowOneTest {
    private static final int ROUNDS = 4_000;
    private static final LocalDate FIRST = LocalDate.of(2007, 1, 1);
    private static final int SPAN = 20 * 365 - 400;

    /** The table: true where people work. */
    private static final Map<LocalDate, Boolean> PUBLISHED = new HashMap<>();

    private static WorkingCalendar calendar;

    @BeforeAll
    static void readHolidays() throws IOException {
        var exceptions = new ArrayList<CalendarDay>();
        var years = new HashSet<Integer>();
        for (var year = 2007; year <= 2026; year++) {
            var file = Files.readString(Path.of("../regions/chongqing/calendar/" + year + ".json"));
            for (var day : JsonMapper.shared().readTree(file).get("days")) {
                var date = LocalDate.parse(day.get("date").asString());
                var isOff = day.get("isOffDay").asBoolean();
                PUBLISHED.put(date, !isOff);
                var kind = isOff ? CalendarDay.Kind.HOLIDAY : CalendarDay.Kind.MAKE_UP_WORKDAY;
                exceptions.add(new CalendarDay(date, kind, day.get("name").asString()));
            }
            years.add(year);
        }
        calendar = new WorkingCalendar(exceptions, years);
    }

    @Test
    void days_end_where_the_slow_clock_ends() {
        for (var seed = 0; seed < ROUNDS; seed++) {
            var random = new Random(seed);
            var from = FIRST.plusDays(random.nextInt(SPAN));
            var unit = random.nextBoolean() ? Unit.WORKING : Unit.CALENDAR;
            var limit = new Limit(random.nextInt(45), unit);
            var pauses = pauses(random, from, 40);

            var run = new Clock(calendar).run(at(from.atTime(random.nextInt(24), 0)), limit, pauses);

            assertThat(run.due()).as("seed %d", seed).isEqualTo(slowDays(from, limit, pauses));
            assertThat(run.days().stream().filter(run::counts))
                    .as("seed %d", seed)
                    .hasSize(limit.count());
        }
    }

    @Test
    void hours_end_at_the_minute_at_which_the_slow_clock_ends() {
        for (var seed = 0; seed < ROUNDS / 40; seed++) {
            var random = new Random(seed);
            var from = FIRST.plusDays(random.nextInt(SPAN)).atTime(random.nextInt(24), random.nextInt(60));
            var limit = new Limit(1 + random.nextInt(96), Unit.HOURS);
            var pauses = pauses(random, from.toLocalDate(), 6);

            var run = new Clock(calendar).run(at(from), limit, pauses);

            assertThat(run.hours().orElseThrow().end())
                    .as("seed %d", seed)
                    .isEqualTo(slowMinutes(from, limit.count() * 60, pauses));
        }
    }

    private static List<Pause> pauses(Random random, LocalDate from, int within) {
        var pauses = new ArrayList<Pause>();
        for (var i = random.nextInt(4); i > 0; i--) {
            var start = at(from.plusDays(random.nextInt(within)).atTime(random.nextInt(24), random.nextInt(60)));
            var end = start.plus(random.nextInt(12 * 24 * 60), ChronoUnit.MINUTES);
            var running = random.nextInt(4) == 0;
            pauses.add(new Pause(
                    SpecialProcedure.TESTING, start, Zones.dateOf(end), running ? Optional.empty() : Optional.of(end)));
        }
        return pauses;
    }

    private static boolean works(LocalDate day) {
        var weekday = day.getDayOfWeek().getValue() < 6;
        return PUBLISHED.getOrDefault(day, weekday);
    }

    /** Every day that a pause takes, written down one by one. */
    private static Set<LocalDate> paused(List<Pause> pauses) {
        var days = new HashSet<LocalDate>();
        for (var pause : pauses) {
            var last = pause.ended().isPresent() ? day(pause.ended().get()) : pause.expectedBy();
            for (var day = day(pause.from()).plusDays(1); !day.isAfter(last); day = day.plusDays(1)) days.add(day);
        }
        return days;
    }

    private static LocalDate slowDays(LocalDate from, Limit limit, List<Pause> pauses) {
        var paused = paused(pauses);
        var day = from;
        var counted = 0;
        while (counted < limit.count()) {
            day = day.plusDays(1);
            var runs = limit.unit() == Unit.CALENDAR || works(day);
            if (runs && !paused.contains(day)) counted++;
        }
        while (!works(day) || paused.contains(day)) day = day.plusDays(1);
        return day;
    }

    private static LocalDateTime slowMinutes(LocalDateTime from, int minutes, List<Pause> pauses) {
        var minute = from;
        for (var left = minutes; left > 0; minute = minute.plusMinutes(1)) {
            var now = at(minute);
            var stands = pauses.stream().anyMatch(pause -> !now.isBefore(pause.from()) && now.isBefore(end(pause)));
            if (works(minute.toLocalDate()) && !stands) left--;
        }
        return minute;
    }

    private static Instant end(Pause pause) {
        return pause.ended().orElseGet(() -> at(pause.expectedBy().plusDays(1).atStartOfDay()));
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(Zones.CHINA).toLocalDate();
    }

    private static Instant at(LocalDateTime moment) {
        return moment.atZone(Zones.CHINA).toInstant();
    }
}
