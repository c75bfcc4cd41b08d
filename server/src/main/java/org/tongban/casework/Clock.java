package org.tongban.casework;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.tongban.catalog.Limit;
import org.tongban.catalog.Limit.Unit;
import org.tongban.catalog.ProcessStep.Step;
import org.tongban.kernel.CalendarDay;
import org.tongban.kernel.WorkingCalendar;
import org.tongban.platform.Zones;

/** Why a case is due when it is: dates with the reasoned list of days, from the case and the region's calendar. */
record Clock(WorkingCalendar calendar) {
    /**
     * One limit, run to its end.
     *
     * @param from the day on which it began; counting starts the day after, or at {@code began} where hours count
     * @param days every day after {@code from} up to {@code due}, each with what it is
     * @param hours from when to when, to the minute; empty unless the limit is in hours
     * @param provisional true if it reaches into a year whose holidays are not published
     */
    record Due(
            LocalDate from,
            LocalDate due,
            Limit limit,
            List<CalendarDay> days,
            Optional<Hours> hours,
            boolean provisional) {

        /** To the minute; empty unless the limit is in hours. */
        Optional<Instant> at() {
            return hours.map(run -> run.end().atZone(Zones.CHINA).toInstant());
        }

        /** Of calendar days each counts up to the end of the limit; a day off there only moves the date on. */
        boolean counts(CalendarDay day) {
            return limit.unit() == Unit.CALENDAR ? !day.date().isAfter(from.plusDays(limit.count())) : day.isWorking();
        }
    }

    record Hours(LocalDateTime began, LocalDateTime end) {}

    /**
     * @param current what the authority has to do next and until when: the lamp follows it
     * @param phase what that is
     * @param fromVisit true where promised and statutory begin with a visit; before it is booked they mean nothing
     */
    record Dates(Due current, Due promised, Due statutory, Phase phase, boolean fromVisit) {
        /** True while the case is not accepted: promised and statutory then count from receipt. */
        boolean ifAccepted() {
            return phase == Phase.PRE_CHECK;
        }

        /** True while nobody can tell when it ends, since the visit that it begins with is not booked. */
        boolean isOpen() {
            return fromVisit && phase != Phase.IN_PERSON;
        }
    }

    enum Phase {
        /** To accept, ask for correction or refuse. */
        PRE_CHECK,
        /** To agree on a time at the counter; the limit begins there. */
        BOOKING,
        /** The same again, from the day on which the applicant did not come. */
        REBOOKING,
        /** From the day on which the applicant is at the counter. */
        IN_PERSON,
        /** From acceptance. */
        DECISION
    }

    Dates dates(Case file) {
        var phase = phase(file);
        var start = file.accepted().orElse(file.received());
        if (phase == Phase.IN_PERSON) start = startOf(file.progress().bookedFor());
        if (phase == Phase.REBOOKING) start = startOf(file.progress().missedOn());
        var statutory = run(start, file.terms().statutory());
        var own = run(start, file.terms().promised());
        // Working days beside calendar days: around a long holiday the promise would end later than the law allows.
        var promised = own.due().isAfter(statutory.due()) ? statutory : own;
        var current =
                switch (phase) {
                    case PRE_CHECK -> run(file.received(), file.terms().preCheck());
                    case BOOKING, REBOOKING -> run(start, file.terms().preCheck());
                    case IN_PERSON, DECISION -> promised;
                };
        return new Dates(current, promised, statutory, phase, file.terms().has(Step.BOOKING));
    }

    private static Phase phase(Case file) {
        if (file.accepted().isEmpty()) return Phase.PRE_CHECK;
        if (!file.terms().has(Step.BOOKING)) return Phase.DECISION;
        if (file.progress().bookedFor().isPresent()) return Phase.IN_PERSON;
        return file.progress().missedOn().isPresent() ? Phase.REBOOKING : Phase.BOOKING;
    }

    private static Instant startOf(Optional<LocalDate> day) {
        return day.orElseThrow().atStartOfDay(Zones.CHINA).toInstant();
    }

    Due run(Instant start, Limit limit) {
        return limit.unit() == Unit.HOURS && !limit.isOnTheSpot()
                ? runHours(LocalDateTime.ofInstant(start, Zones.CHINA), limit)
                : run(Zones.dateOf(start), limit);
    }

    /**
     * Art. 82: an authority's limits are working days. A calendar-day limit that ends on a holiday moves to the next
     * working day; so does a limit on the spot that begins on one.
     */
    Due run(LocalDate from, Limit limit) {
        var due = limit.unit() == Unit.CALENDAR ? from.plusDays(limit.count()) : calendar.add(from, limit.count());
        var end = calendar.orNextWorkingDay(due);
        return new Due(from, end, limit, calendar.list(from, end), Optional.empty(), calendar.isProvisional(end));
    }

    /**
     * Hours run day and night, but not on days off: what begins on one begins with the next working day. 24 hours from
     * Friday 15:00 end on Monday 15:00; an end at midnight belongs to the day before.
     */
    private Due runHours(LocalDateTime start, Limit limit) {
        var from = start.toLocalDate();
        var began = calendar.isWorking(from)
                ? start
                : calendar.orNextWorkingDay(from).atStartOfDay();
        var end = began;
        var left = Duration.ofHours(limit.count());
        for (var ofDay = untilMidnight(end); left.compareTo(ofDay) > 0; ofDay = untilMidnight(end)) {
            left = left.minus(ofDay);
            end = calendar.add(end.toLocalDate(), 1).atStartOfDay();
        }
        end = end.plus(left);
        var due = end.minusNanos(1).toLocalDate();
        return new Due(
                from,
                due,
                limit,
                calendar.list(from, due),
                Optional.of(new Hours(began, end)),
                calendar.isProvisional(due));
    }

    /** Time by the clock of working days from one moment to another; negative if that is past. */
    Duration between(Instant from, Instant until) {
        if (until.isBefore(from)) return between(until, from).negated();
        var end = LocalDateTime.ofInstant(until, Zones.CHINA);
        var between = Duration.ZERO;
        for (var at = LocalDateTime.ofInstant(from, Zones.CHINA); at.isBefore(end); ) {
            var next = at.toLocalDate().plusDays(1).atStartOfDay();
            var stop = next.isBefore(end) ? next : end;
            if (calendar.isWorking(at.toLocalDate())) between = between.plus(Duration.between(at, stop));
            at = next;
        }
        return between;
    }

    private static Duration untilMidnight(LocalDateTime at) {
        return Duration.between(at, at.toLocalDate().plusDays(1).atStartOfDay());
    }
}
