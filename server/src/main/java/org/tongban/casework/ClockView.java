package org.tongban.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The clock as people read it; applicant and clerk see the same.
 *
 * @param promisedOn null while the limit has not begun: it begins with a visit that is not booked yet
 * @param statutoryOn like {@code promisedOn}
 * @param dueAt to the minute, where the limit is in hours
 * @param running special procedures that hold the clock now
 * @param sentence why the case is due when it is, in words
 * @param stepDueOn until when the step that is on is planned to be done; null where nothing is planned
 * @param ifAccepted true while it is not accepted: {@code dueOn} is then the end of the pre-check, and the other dates
 *     show what would hold if it were accepted today
 */
public record ClockView(
        LocalDate dueOn,
        @Nullable LocalDate promisedOn,
        @Nullable LocalDate statutoryOn,
        @Nullable Instant dueAt,
        boolean provisional,
        boolean ifAccepted,
        List<Day> days,
        List<Running> running,
        String sentence,
        @Nullable LocalDate stepDueOn) {

    /**
     * @param kind {@code counted}, {@code off}, {@code paused}, or {@code due} for the last day
     * @param reason the special procedure's name, the holiday's name, weekend, or make-up workday; empty on a plain workday
     */
    public record Day(LocalDate date, String kind, String reason) {}

    /**
     * @param since the day on which it began; that day still counted
     * @param expectedBy when it should end, as the applicant was told; from the next day on the clock goes on
     */
    public record Running(SpecialProcedure kind, String name, LocalDate since, LocalDate expectedBy) {}
}
