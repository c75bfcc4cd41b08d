package org.tongban.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.casework.CaseFixtures.ACCEPT;
import static org.tongban.casework.CaseFixtures.ALLOWANCE;
import static org.tongban.casework.CaseFixtures.CALENDAR;
import static org.tongban.casework.CaseFixtures.submitted;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongban.catalog.Limit;
import org.tongban.catalog.Limit.Unit;
import org.tongban.platform.Messages;
import org.tongban.platform.Role;
import org.tongban.platform.Zones;

/** Limits in hours run by the clock of working days. */
class HoursOfTheClockTest {
    private static final Limit DAY_AND_NIGHT = new Limit(24, Unit.HOURS);

    @ParameterizedTest
    @CsvSource(textBlock = """
            # from               | hours | until               | due day
            2026-09-21T15:00     , 24    , 2026-09-22T15:00    , 2026-09-22
            # over a weekend
            2026-09-18T15:00     , 24    , 2026-09-21T15:00    , 2026-09-21
            2026-09-18T15:00     , 30    , 2026-09-21T21:00    , 2026-09-21
            # begun on a day off
            2026-09-19T10:00     , 24    , 2026-09-22T00:00    , 2026-09-21
            2026-09-20T23:59     , 8     , 2026-09-21T08:00    , 2026-09-21
            # over the national holiday; the Saturday after it is worked
            2026-09-30T15:00     , 24    , 2026-10-08T15:00    , 2026-10-08
            2026-10-09T15:00     , 24    , 2026-10-10T15:00    , 2026-10-10
            2026-09-30T15:00     , 48    , 2026-10-09T15:00    , 2026-10-09
            2026-09-18T00:00     , 24    , 2026-09-19T00:00    , 2026-09-18
            2026-09-18T20:00     , 4     , 2026-09-19T00:00    , 2026-09-18
            2026-09-18T20:00     , 5     , 2026-09-21T01:00    , 2026-09-21
            """)
    void hours_run_day_and_night_but_not_on_days_off(LocalDateTime from, int hours, LocalDateTime until, String due) {
        var run = new Clock(CALENDAR).run(from.atZone(Zones.CHINA).toInstant(), new Limit(hours, Unit.HOURS));

        assertThat(run.hours())
                .hasValueSatisfying(each -> assertThat(each.end()).isEqualTo(until));
        assertThat(run.due()).isEqualTo(due);
    }

    @Test
    void each_hour_is_counted_as_a_slow_clock_would() {
        var start = LocalDateTime.of(2026, 9, 24, 9, 30);
        for (var hours = 1; hours <= 200; hours++) {
            var slow = start;
            for (var left = hours * 60; left > 0; slow = slow.plusMinutes(1)) {
                if (CALENDAR.isWorking(slow.toLocalDate())) left--;
            }
            var run = new Clock(CALENDAR).run(start.atZone(Zones.CHINA).toInstant(), new Limit(hours, Unit.HOURS));
            assertThat(run.hours().orElseThrow().end()).as("%s hours", hours).isEqualTo(slow);
        }
    }

    @Test
    void around_a_long_holiday_the_promise_still_ends_within_the_statutory_limit() {
        var terms = new CaseTerms(
                ALLOWANCE.posts(),
                new Limit(7, Unit.WORKING),
                new Limit(15, Unit.CALENDAR),
                "",
                ALLOWANCE.checklist(),
                ALLOWANCE.correctionDays(),
                ALLOWANCE.preCheck(),
                ALLOWANCE.traits(),
                ALLOWANCE.extension(),
                ALLOWANCE.reminders());
        for (var day = LocalDate.of(2026, 1, 5); day.getYear() == 2026; day = day.plusDays(1)) {
            var dates =
                    submitted(terms, day.toString()).does(Role.WINDOW, ACCEPT).dates();
            assertThat(dates.promised().due())
                    .as("accepted on %s", day)
                    .isBeforeOrEqualTo(dates.statutory().due());
        }
    }

    @Test
    void a_weekend_within_24_hours_is_explained() {
        var terms = CaseFixtures.with(ALLOWANCE, DAY_AND_NIGHT);
        var dates = submitted(terms, "2026-09-18").does(Role.WINDOW, ACCEPT).dates();
        var words = new ClockWords(new Messages());

        assertThat(words.view(dates, false, Locale.CHINESE).sentence())
                .isEqualTo("承诺 24 小时内办结，从受理时（9 月 18 日 10:00）起算，休息日不计，最晚 9 月 21 日 10:00。2 天不计（周末）。");
        assertThat(words.view(dates, false, Locale.ENGLISH).sentence()).contains("18 Sep 10:00", "21 Sep 10:00");
        assertThat(words.view(dates, false, Locale.CHINESE).dueAt()).isEqualTo("2026-09-21T02:00:00Z");
        assertThat(words.view(dates, false, Locale.CHINESE).days())
                .extracting(ClockView.Day::kind)
                .containsExactly("off", "off", "due");
    }

    @Test
    void of_a_limit_in_calendar_days_every_day_counts_and_a_day_off_at_its_end_moves_the_date() {
        var terms = CaseFixtures.with(ALLOWANCE, new Limit(5, Unit.CALENDAR));
        var dates = submitted(terms, "2026-09-28").does(Role.WINDOW, ACCEPT).dates();
        var view = new ClockWords(new Messages()).view(dates, false, Locale.CHINESE);

        assertThat(view.dueOn()).isEqualTo("2026-10-08");
        assertThat(view.days())
                .extracting(ClockView.Day::kind)
                .containsExactly(
                        "counted", "counted", "counted", "counted", "counted", "off", "off", "off", "off", "due");
    }

    @Test
    void a_paper_numbers_the_days_of_a_calendar_limit_up_to_its_end_alone() {
        var terms = CaseFixtures.with(ALLOWANCE, new Limit(5, Unit.CALENDAR));
        var due =
                submitted(terms, "2026-09-28").does(Role.WINDOW, ACCEPT).dates().current();

        var reckoned = org.tongban.document.Paper.Due.reckoned(due.days(), due::counts, _ -> "");

        assertThat(reckoned).extracting(day -> day.counts()).containsExactly(1, 2, 3, 4, 5, 0, 0);
        assertThat(reckoned.getLast().from()).isEqualTo("2026-10-08");
    }

    @Test
    void the_lamp_of_a_limit_in_hours_goes_by_the_minute() {
        var friday = LocalDateTime.of(2026, 9, 18, 15, 0).atZone(Zones.CHINA).toInstant();
        var run = new Clock(CALENDAR).run(friday, DAY_AND_NIGHT);
        assertThat(run.at()).contains(friday.plus(Duration.ofDays(3)));

        assertThat(lamp(run, "2026-09-18T16:00")).isEqualTo(Lamp.GREEN);
        assertThat(lamp(run, "2026-09-21T10:59")).isEqualTo(Lamp.GREEN);
        assertThat(lamp(run, "2026-09-21T11:00")).isEqualTo(Lamp.AMBER);
        assertThat(lamp(run, "2026-09-21T15:00")).isEqualTo(Lamp.AMBER);
        assertThat(lamp(run, "2026-09-21T15:01")).isEqualTo(Lamp.RED);
    }

    @Test
    void the_time_that_is_left_does_not_count_days_off() {
        var clock = new Clock(CALENDAR);
        var friday = LocalDateTime.of(2026, 9, 18, 22, 0).atZone(Zones.CHINA).toInstant();
        var monday = LocalDateTime.of(2026, 9, 21, 1, 30).atZone(Zones.CHINA).toInstant();

        assertThat(clock.between(friday, monday)).isEqualTo(Duration.ofMinutes(210));
        assertThat(clock.between(monday, friday)).isEqualTo(Duration.ofMinutes(-210));
    }

    private static Lamp lamp(Clock.Due due, String at) {
        var now = LocalDateTime.parse(at).atZone(Zones.CHINA).toInstant();
        return Lamp.of(due.due(), due.at(), Lamp.Near.at(now, CALENDAR));
    }

    @Test
    void what_is_not_refused_at_once_counts_as_accepted_and_the_clock_says_so() {
        var terms = CaseFixtures.with(ALLOWANCE, DAY_AND_NIGHT, CaseTerms.Trait.SILENCE_ACCEPTS);
        var words = new ClockWords(new Messages());

        assertThat(words.view(submitted(terms, "2026-09-18").dates(), true, Locale.CHINESE)
                        .sentence())
                .contains("自收到申请之日起就算受理", "如果今天受理，承诺 24 小时内办结");
    }
}
