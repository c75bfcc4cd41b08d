package org.tongban.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.casework.CaseFixtures.ACCEPT;
import static org.tongban.casework.CaseFixtures.ALLOWANCE;
import static org.tongban.casework.CaseFixtures.CALENDAR;
import static org.tongban.casework.CaseFixtures.FOOD;
import static org.tongban.casework.CaseFixtures.submitted;
import static org.tongban.platform.Role.WINDOW;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tongban.catalog.Limit;
import org.tongban.catalog.Limit.Unit;
import org.tongban.kernel.CalendarDay;
import org.tongban.kernel.CalendarDay.Kind;
import org.tongban.platform.Zones;

class TheClockExplainsItselfTest {

    @Test
    void counting_starts_the_day_after_and_leaves_out_the_holiday_but_not_the_make_up_saturday() {
        var promised =
                submitted(FOOD, "2026-09-29").does(WINDOW, ACCEPT).dates().promised();

        assertThat(promised.due()).isEqualTo("2026-10-12");
        assertThat(promised.days()).hasSize(13);
        assertThat(promised.days().stream().filter(CalendarDay::isWorking)).hasSize(5);
        assertThat(promised.days().stream().filter(day -> day.kind() == Kind.HOLIDAY))
                .hasSize(7);
        assertThat(promised.days().stream().filter(day -> day.kind() == Kind.MAKE_UP_WORKDAY))
                .singleElement()
                .satisfies(day -> assertThat(day.date()).isEqualTo("2026-10-10"));
    }

    @Test
    void before_acceptance_the_authority_has_five_working_days() {
        var dates = submitted(FOOD, "2026-09-29").dates();

        assertThat(dates.ifAccepted()).isTrue();
        assertThat(dates.current().due()).isEqualTo("2026-10-12");
        assertThat(dates.statutory().due()).isEqualTo("2026-11-02");
    }

    @Test
    void on_the_spot_means_the_day_of_acceptance() {
        var dates = submitted(ALLOWANCE, "2026-10-09").does(WINDOW, ACCEPT).dates();

        assertThat(dates.promised().due()).isEqualTo("2026-10-09");
        assertThat(dates.promised().days()).isEmpty();
    }

    @Test
    void a_calendar_day_limit_that_ends_on_a_holiday_moves_to_the_next_working_day() {
        var run = new Clock(CALENDAR)
                .run(LocalDate.parse("2026-09-25").atStartOfDay(Zones.CHINA).toInstant(), new Limit(7, Unit.CALENDAR));

        assertThat(run.due()).isEqualTo("2026-10-08");
    }

    @Test
    void a_date_beyond_the_published_holidays_is_provisional() {
        assertThat(submitted(FOOD, "2026-12-29").dates().current().provisional())
                .isTrue();
        assertThat(submitted(FOOD, "2026-10-12").dates().current().provisional())
                .isFalse();
    }

    @Test
    void the_lamp_turns_amber_a_working_day_before_and_red_the_day_after() {
        var due = LocalDate.parse("2026-10-12");

        assertThat(lamp(due, LocalDate.parse("2026-10-09"))).isEqualTo(Lamp.GREEN);
        assertThat(lamp(due, LocalDate.parse("2026-10-10"))).isEqualTo(Lamp.AMBER);
        assertThat(lamp(due, due)).isEqualTo(Lamp.AMBER);
        assertThat(lamp(due, LocalDate.parse("2026-10-13"))).isEqualTo(Lamp.RED);
    }

    private static Lamp lamp(LocalDate due, LocalDate today) {
        var now = today.atTime(10, 0).atZone(Zones.CHINA).toInstant();
        return Lamp.of(due, Optional.empty(), Lamp.Near.at(now, CALENDAR));
    }
}
