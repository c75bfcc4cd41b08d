package org.tongban.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.tongban.catalog.Limit;
import org.tongban.kernel.WorkingCalendar;
import org.tongban.platform.Zones;

/** 灯: how near a case is to its date; where the limit is in hours, to its minute. */
public enum Lamp {
    GREEN,
    AMBER,
    RED;

    private static final int NEAR_WORKING_DAYS = 1;
    private static final Limit NEAR = new Limit(4, Limit.Unit.HOURS);

    /**
     * What is near at a moment. Before {@code today} or {@code now} it is red, up to {@code lastDay} or {@code
     * lastMoment} amber.
     */
    record Near(LocalDate today, LocalDate lastDay, Instant now, Instant lastMoment) {
        static Near at(Instant now, WorkingCalendar calendar) {
            var today = Zones.dateOf(now);
            var lastMoment = new Clock(calendar).run(now, NEAR).at().orElseThrow();
            return new Near(today, calendar.add(today, NEAR_WORKING_DAYS + 1).minusDays(1), now, lastMoment);
        }
    }

    static Lamp of(LocalDate dueOn, Optional<Instant> dueAt, Near near) {
        return dueAt.map(at -> lit(at.isBefore(near.now()), at.isAfter(near.lastMoment())))
                .orElseGet(() -> lit(dueOn.isBefore(near.today()), dueOn.isAfter(near.lastDay())));
    }

    private static Lamp lit(boolean past, boolean far) {
        if (past) return RED;
        return far ? GREEN : AMBER;
    }
}
