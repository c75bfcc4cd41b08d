package org.tongban.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.tongban.casework.TypicalDurationStore.Concluded;
import org.tongban.platform.Zones;

class TypicalDurationsTest {
    @Test
    void days_are_counted_from_the_day_after_acceptance_without_weekends_holidays_and_procedures() {
        var pause = new Pause(
                SpecialProcedure.TESTING,
                at("2026-09-16"),
                LocalDate.parse("2026-09-18"),
                Optional.of(at("2026-09-18")));
        var plain = concluded(at("2026-09-15"), at("2026-09-22"), List.of());
        var paused = concluded(at("2026-09-15"), at("2026-09-22"), List.of(pause));
        var sameDay = concluded(at("2026-09-15"), at("2026-09-15"), List.of());

        assertThat(TypicalDurations.taken(plain, CaseFixtures.CALENDAR)).isEqualTo(5);
        assertThat(TypicalDurations.taken(paused, CaseFixtures.CALENDAR)).isEqualTo(3);
        assertThat(TypicalDurations.taken(sameDay, CaseFixtures.CALENDAR)).isZero();
    }

    @Test
    void the_time_until_a_visit_is_the_applicants_own() {
        var visited = new Concluded(
                "x", "y", at("2026-09-15"), at("2026-09-22"), Optional.of(LocalDate.parse("2026-09-18")), List.of());

        assertThat(TypicalDurations.taken(visited, CaseFixtures.CALENDAR)).isEqualTo(2);
    }

    @Test
    void few_cases_tell_nothing() {
        assertThat(TypicalDuration.of(new int[TypicalDuration.FEWEST_CASES - 1]))
                .isEmpty();
        assertThat(TypicalDuration.of(IntStream.rangeClosed(1, 20).toArray()))
                .hasValue(new TypicalDuration(20, 10, 18));
    }

    @Property(tries = 200)
    void half_and_nine_in_ten_lie_within_and_with_a_day_less_they_do_not(
            @ForAll @Size(min = 20, max = 300) @IntRange(min = 0, max = 40) int[] days) {
        var typical = TypicalDuration.of(days).orElseThrow();

        assertThat(within(days, typical.halfWithin()) * 2).isGreaterThanOrEqualTo(days.length);
        assertThat(within(days, typical.halfWithin() - 1) * 2).isLessThan(days.length);
        assertThat(within(days, typical.mostWithin()) * 10).isGreaterThanOrEqualTo(days.length * 9L);
        assertThat(within(days, typical.mostWithin() - 1) * 10).isLessThan(days.length * 9L);
    }

    private static long within(int[] days, int limit) {
        return Arrays.stream(days).filter(each -> each <= limit).count();
    }

    private static Concluded concluded(Instant accepted, Instant ended, List<Pause> pauses) {
        return new Concluded("x", "y", accepted, ended, Optional.empty(), pauses);
    }

    private static Instant at(String day) {
        return LocalDate.parse(day)
                .atTime(LocalTime.of(10, 0))
                .atZone(Zones.CHINA)
                .toInstant();
    }
}
