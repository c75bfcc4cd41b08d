package org.tongban.casework;

import java.time.LocalDate;
import org.tongban.kernel.WorkingCalendar;

/** 灯: how near a case is to its date. */
public enum Lamp {
    GREEN,
    AMBER,
    RED;

    private static final int NEAR_WORKING_DAYS = 1;

    static Lamp of(LocalDate due, LocalDate today, WorkingCalendar calendar) {
        if (today.isAfter(due)) return RED;
        return calendar.count(today, due) <= NEAR_WORKING_DAYS ? AMBER : GREEN;
    }

    /** The last due date that is amber today. */
    static LocalDate amberUntil(LocalDate today, WorkingCalendar calendar) {
        return calendar.add(today, NEAR_WORKING_DAYS + 1).minusDays(1);
    }
}
