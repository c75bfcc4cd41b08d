package org.tongban.casework;

import java.time.LocalDate;
import java.util.List;
import org.tongban.kernel.CalendarDay;

/**
 * The clock as people read it.
 *
 * @param sentences why the case is due when it is, in words
 * @param ifAccepted true while it is not accepted: the dates then show what would hold if it were accepted today
 */
public record ClockView(
        LocalDate dueOn,
        LocalDate promisedOn,
        LocalDate statutoryOn,
        boolean provisional,
        boolean ifAccepted,
        List<CalendarDay> days,
        List<String> sentences) {}
