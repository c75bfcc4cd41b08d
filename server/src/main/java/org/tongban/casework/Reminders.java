package org.tongban.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.tongban.kernel.CalendarDay;
import org.tongban.platform.Zones;

/**
 * When whoever has a case is told of its day: some working days before, and once it has passed. Each once for a day, so
 * that a return tells nothing twice, and anew where an extension or a pause moves the day.
 *
 * @param due until when the authority has to take its next step
 */
record Reminders(Case file, Clock.Due due) {
    /** Days left once the day has passed. */
    static final int OVER = -1;

    private record Reminder(int daysLeft, Instant at) {
        boolean hasCome(Instant now) {
            return !at.isAfter(now);
        }
    }

    /** When something is to be told next; empty where the authority has nothing to do or has been told everything. */
    Optional<Instant> next() {
        return stillToTell().map(Reminder::at).min(Comparator.naturalOrder());
    }

    /** What is to be told now: where several have come, the nearest to the day alone. */
    Optional<CaseEvent.Marks> now(Instant now) {
        return stillToTell()
                .filter(one -> one.hasCome(now))
                .min(Comparator.comparingInt(Reminder::daysLeft))
                .map(one -> one.daysLeft() == OVER
                        ? new CaseEvent.Overdue(due.due(), now)
                        : new CaseEvent.Reminded(due.due(), one.daysLeft(), now));
    }

    private Stream<Reminder> stillToTell() {
        if (file.turn().isEmpty()) return Stream.empty();
        var over = new Reminder(OVER, due.at().orElseGet(() -> start(due.due().plusDays(1))));
        return Stream.concat(before(), Stream.of(over))
                .filter(one -> file.progress().marks().isStillToTell(due.due(), one.daysLeft()));
    }

    /** A limit in hours has none, nor has one that begins too near its end. */
    private Stream<Reminder> before() {
        if (due.hours().isPresent()) return Stream.empty();
        var working = due.days().stream().filter(CalendarDay::isWorking).toList();
        return file.terms().reminders().stream()
                .filter(days -> days < working.size())
                .map(days -> new Reminder(
                        days, start(working.get(working.size() - 1 - days).date())));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Zones.CHINA).toInstant();
    }
}
