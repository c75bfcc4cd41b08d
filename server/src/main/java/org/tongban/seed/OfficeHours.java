package org.tongban.seed;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Random;
import org.tongban.kernel.WorkingCalendar;
import org.tongban.platform.Zones;

/** When people at an authority get to something, and when applicants do: by day, in the evening, on Sundays. */
record OfficeHours(WorkingCalendar calendar, Random random) {
    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime CLOSES = LocalTime.of(17, 30);

    /** Some minute of a day on which somebody applies; one in four does so outside office hours. */
    Instant anyTime(LocalDate day) {
        var evening = random.nextInt(4) == 0;
        var at = evening ? LocalTime.of(19, 0) : OPENS;
        return at(day, at.plusSeconds(random.nextInt(evening ? 3 * 3_600 : 8 * 3_600)));
    }

    /** In office hours, some working days later; with 0 the same day if there is time. */
    Instant later(Instant from, int workingDays) {
        if (workingDays == 0) {
            var soon = from.plus(Duration.ofMinutes(5 + random.nextInt(90)));
            if (isOpen(soon)) return soon;
        }
        var day = calendar.add(Zones.dateOf(from), Math.max(1, workingDays));
        return at(day, OPENS.plusSeconds(random.nextInt(8 * 3_600)));
    }

    private boolean isOpen(Instant at) {
        var local = at.atZone(Zones.CHINA);
        var time = local.toLocalTime();
        return calendar.isWorking(local.toLocalDate()) && !time.isBefore(OPENS) && time.isBefore(CLOSES);
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Zones.CHINA).toInstant();
    }
}
