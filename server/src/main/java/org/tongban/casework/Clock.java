package org.tongban.casework;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tongban.catalog.Limit;
import org.tongban.catalog.Limit.Unit;
import org.tongban.catalog.ProcessStep.Step;
import org.tongban.kernel.CalendarDay;
import org.tongban.kernel.WorkingCalendar;
import org.tongban.platform.Zones;

/** Why a case is due when it is: dates with the reasoned list of days, from the case and the region's calendar. */
record Clock(WorkingCalendar calendar) {
    /** Licensing Law Art. 43. */
    private static final Limit LAW_FOR_THOSE_BELOW = new Limit(20, Unit.WORKING);

    /**
     * One limit, run to its end.
     *
     * @param from the day on which it began; counting starts the day after, or at {@code began} where hours count
     * @param days every day after {@code from} up to {@code due}, each with what it is
     * @param lastCounted the day on which it is used up; a day off there moves {@code due} on
     * @param pauses what it stood still for
     * @param hours from when to when, to the minute; empty unless the limit is in hours
     * @param provisional true if it reaches into a year whose holidays are not published
     */
    record Due(
            LocalDate from,
            LocalDate due,
            Limit limit,
            List<CalendarDay> days,
            LocalDate lastCounted,
            List<Pause> pauses,
            Optional<Hours> hours,
            boolean provisional) {

        /** To the minute; empty unless the limit is in hours. */
        Optional<Instant> at() {
            return hours.map(run -> run.end().atZone(Zones.CHINA).toInstant());
        }

        boolean counts(CalendarDay day) {
            if (day.date().isAfter(lastCounted) || pausedBy(day.date()).isPresent()) return false;
            return limit.unit() == Unit.CALENDAR || day.isWorking();
        }

        /** What the clock stood still for on that day. */
        Optional<Pause> pausedBy(LocalDate day) {
            return pauses.stream().filter(pause -> pause.covers(day)).findFirst();
        }
    }

    record Hours(LocalDateTime began, LocalDateTime end) {}

    /**
     * @param current what the authority has to do next and until when: the lamp follows it
     * @param phase what that is
     * @param fromVisit true where promised and statutory begin with a visit; before it is booked they mean nothing
     * @param extendedBy how much longer the statutory limit was made, in its unit; 0 where it was not
     * @param again true where it is decided once more: the limit begins anew
     * @param fromBelow true where they begin when those below have handed it up
     * @param stepDue until when the step that is on is planned to be done; empty where nothing is planned
     */
    record Dates(
            Due current,
            Due promised,
            Due statutory,
            Phase phase,
            boolean fromVisit,
            int extendedBy,
            boolean again,
            boolean fromBelow,
            Optional<LocalDate> stepDue) {
        /** True while the case is not accepted: promised and statutory then count from receipt. */
        boolean ifAccepted() {
            return phase == Phase.PRE_CHECK;
        }

        /** True while nobody can tell when it ends, since what it begins with has not come. */
        boolean isOpen() {
            return switch (phase) {
                case PRE_CHECK -> fromVisit || fromBelow;
                case PRELIMINARY, BOOKING, REBOOKING -> true;
                case HANDED_UP, IN_PERSON, DECISION -> false;
            };
        }
    }

    enum Phase {
        /** To accept, ask for correction or refuse. */
        PRE_CHECK,
        /** To examine it below, on a clock of their own (Art. 43). */
        PRELIMINARY,
        /** From the day on which those below handed it up. */
        HANDED_UP,
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
        if (phase == Phase.PRELIMINARY) start = file.progress().stage().since().orElse(start);
        if (phase == Phase.HANDED_UP) start = file.progress().stage().handedUp().orElse(start);
        if (phase == Phase.IN_PERSON) start = startOf(file.progress().bookedFor());
        if (phase == Phase.REBOOKING) start = startOf(file.progress().missedOn());
        var pauses = file.progress().pauses();
        var extension = file.progress().extendedBy();
        var statutory = run(start, file.terms().statutory().longer(extension), pauses);
        var own = run(start, promised(file.terms(), extension), pauses);
        // Working days beside calendar days: around a long holiday the promise would end later than the law allows.
        // What is decided again is decided within the law's own limit (Regulation on the Reconsideration Law, Art. 49).
        var promised = isAgain(file) || own.due().isAfter(statutory.due()) ? statutory : own;
        var current =
                switch (phase) {
                    case PRE_CHECK -> run(file.received(), file.terms().preCheck());
                    case PRELIMINARY -> run(start, preliminary(file.terms()), pauses);
                    case BOOKING, REBOOKING -> run(start, file.terms().preCheck());
                    case HANDED_UP, IN_PERSON, DECISION -> promised;
                };
        return new Dates(
                current,
                promised,
                statutory,
                phase,
                beginsWithVisit(file),
                extension,
                isAgain(file),
                beginsBelow(file),
                stepDue(file, current.due()));
    }

    private static boolean beginsBelow(Case file) {
        return file.terms().has(Step.PRELIMINARY) && !isAgain(file);
    }

    /** What the text plans for it; the law gives twenty working days where it says nothing. */
    private static Limit preliminary(CaseTerms terms) {
        return terms.process().limits().getOrDefault(Step.PRELIMINARY, LAW_FOR_THOSE_BELOW);
    }

    /**
     * Until when the step that is on should be done, as the text plans it: from the day on which it began, and never
     * later than the whole.
     */
    private Optional<LocalDate> stepDue(Case file, LocalDate whole) {
        var planned = file.step().map(file.terms().process().limits()::get);
        var since = file.progress().stage().since();
        if (planned.isEmpty() || since.isEmpty()) return Optional.empty();
        var visit = file.progress().bookedFor().map(day -> startOf(Optional.of(day)));
        var start = visit.filter(since.get()::isBefore).orElse(since.get());
        var due = run(start, planned.get(), file.progress().pauses()).due();
        return Optional.of(due.isAfter(whole) ? whole : due);
    }

    /** An extension is in the unit of the statutory limit; a promise in another unit then gives way to the law's limit. */
    private static Limit promised(CaseTerms terms, int extension) {
        if (extension == 0) return terms.promised();
        return terms.promised().unit() == terms.statutory().unit()
                ? terms.promised().longer(extension)
                : terms.statutory().longer(extension);
    }

    private static Phase phase(Case file) {
        if (file.accepted().isEmpty()) return Phase.PRE_CHECK;
        var isBelow = beginsBelow(file);
        if (isBelow && file.progress().stage().handedUp().isEmpty()) return Phase.PRELIMINARY;
        if (!beginsWithVisit(file)) return isBelow ? Phase.HANDED_UP : Phase.DECISION;
        if (file.progress().bookedFor().isPresent()) return Phase.IN_PERSON;
        return file.progress().missedOn().isPresent() ? Phase.REBOOKING : Phase.BOOKING;
    }

    private static boolean isAgain(Case file) {
        return file.accepted().isPresent() && file.progress().beyond().again();
    }

    /** The visit has been; once more decided, nobody has to come again. */
    private static boolean beginsWithVisit(Case file) {
        return file.terms().has(Step.BOOKING) && !isAgain(file);
    }

    private static Instant startOf(Optional<LocalDate> day) {
        return day.orElseThrow().atStartOfDay(Zones.CHINA).toInstant();
    }

    Due run(Instant start, Limit limit) {
        return run(start, limit, List.of());
    }

    Due run(Instant start, Limit limit, List<Pause> pauses) {
        return limit.unit() == Unit.HOURS && !limit.isOnTheSpot()
                ? runHours(LocalDateTime.ofInstant(start, Zones.CHINA), limit, pauses)
                : runDays(Zones.dateOf(start), limit, pauses);
    }

    /**
     * Art. 82: an authority's limits are working days. A calendar-day limit that ends on a holiday moves to the next
     * working day; so does a limit on the spot that begins on one.
     */
    private Due runDays(LocalDate from, Limit limit, List<Pause> pauses) {
        var last = from;
        for (var left = limit.count(); left > 0; ) {
            last = last.plusDays(1);
            if ((limit.unit() == Unit.CALENDAR || calendar.isWorking(last)) && !isPaused(last, pauses)) left--;
        }
        var due = last;
        while (!calendar.isWorking(due) || isPaused(due, pauses)) due = due.plusDays(1);
        return due(from, due, limit, last, pauses, Optional.empty());
    }

    private static boolean isPaused(LocalDate day, List<Pause> pauses) {
        return pauses.stream().anyMatch(pause -> pause.covers(day));
    }

    /**
     * Hours run day and night, but not on days off: what begins on one begins with the next working day. 24 hours from
     * Friday 15:00 end on Monday 15:00; an end at midnight belongs to the day before.
     */
    private Due runHours(LocalDateTime start, Limit limit, List<Pause> pauses) {
        var from = start.toLocalDate();
        var began = calendar.isWorking(from)
                ? start
                : calendar.orNextWorkingDay(from).atStartOfDay();
        var end = began;
        for (var left = Duration.ofHours(limit.count()); left.isPositive(); ) {
            var stop = nextChange(end, pauses);
            var counted = isRunning(end, pauses) ? Duration.between(end, stop) : Duration.ZERO;
            end = counted.compareTo(left) >= 0 ? end.plus(left) : stop;
            left = left.minus(counted);
        }
        var due = end.minusNanos(1).toLocalDate();
        return due(from, due, limit, due, pauses, Optional.of(new Hours(began, end)));
    }

    private boolean isRunning(LocalDateTime at, List<Pause> pauses) {
        var moment = at.atZone(Zones.CHINA).toInstant();
        return calendar.isWorking(at.toLocalDate()) && pauses.stream().noneMatch(pause -> pause.covers(moment));
    }

    /** Midnight, or before it the moment at which a pause begins or ends. */
    private static LocalDateTime nextChange(LocalDateTime at, List<Pause> pauses) {
        return pauses.stream()
                .flatMap(pause -> Stream.of(pause.from(), pause.until()))
                .map(moment -> LocalDateTime.ofInstant(moment, Zones.CHINA))
                .filter(moment -> moment.isAfter(at))
                .reduce(at.toLocalDate().plusDays(1).atStartOfDay(), (one, other) -> one.isBefore(other) ? one : other);
    }

    private Due due(
            LocalDate from, LocalDate due, Limit limit, LocalDate last, List<Pause> pauses, Optional<Hours> hours) {
        var days = calendar.list(from, due);
        return new Due(from, due, limit, days, last, pauses, hours, calendar.isProvisional(due));
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
}
