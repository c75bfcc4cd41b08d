package org.tongban.casework;

import java.time.LocalDate;
import java.util.List;

/**
 * A secondary material that was missing when the case was accepted (容缺受理).
 *
 * @param until last day to hand it in
 * @param remindOn days on which the applicant is still to be reminded, in order
 */
public record MissingMaterial(String key, LocalDate until, List<LocalDate> remindOn) {

    boolean isOver(LocalDate today) {
        return today.isAfter(until);
    }

    boolean isToRemind(LocalDate today) {
        return !remindOn.isEmpty() && !remindOn.getFirst().isAfter(today);
    }

    MissingMaterial reminded(LocalDate today) {
        return new MissingMaterial(
                key, until, remindOn.stream().filter(day -> day.isAfter(today)).toList());
    }

    /** When something has to be done about it next: a reminder, or the end. */
    LocalDate next() {
        return remindOn.isEmpty() ? until.plusDays(1) : remindOn.getFirst();
    }
}
