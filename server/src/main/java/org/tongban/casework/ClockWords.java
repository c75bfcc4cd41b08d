package org.tongban.casework;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tongban.casework.Clock.Due;
import org.tongban.catalog.Limit.Unit;
import org.tongban.catalog.Limits;
import org.tongban.kernel.CalendarDay;
import org.tongban.kernel.CalendarDay.Kind;
import org.tongban.platform.Messages;
import org.tongban.platform.Zones;

/** Says in words why a case is due when it is. */
@Component
class ClockWords {
    private final Messages messages;

    ClockWords(Messages messages) {
        this.messages = messages;
    }

    /** @param silenceAccepts what the law says where nobody accepts in time */
    ClockView view(Clock.Dates dates, boolean silenceAccepts, Locale language) {
        var promised = dates.promised();
        var sentences = new ArrayList<String>();
        switch (dates.phase()) {
            case PRE_CHECK -> sentences.addAll(preCheck(dates, silenceAccepts, language));
            case BOOKING -> {
                sentences.addAll(sentences("booking", dates.current(), language));
                sentences.add(messages.text("casework.clock.after-visit", language));
            }
            case REBOOKING -> {
                sentences.addAll(sentences("rebooking", dates.current(), language));
                sentences.add(messages.text("casework.clock.after-visit", language));
            }
            case PRELIMINARY -> {
                sentences.addAll(sentences("preliminary", dates.current(), language));
                sentences.add(messages.text("casework.clock.after-preliminary", language));
            }
            case HANDED_UP -> sentences.addAll(sentences("handed-up", promised, language));
            case IN_PERSON -> sentences.addAll(sentences("in-person", promised, language));
            case DECISION -> sentences.addAll(sentences(dates.again() ? "again" : "promised", promised, language));
        }
        if (dates.extendedBy() > 0) sentences.add(extended(dates, language));
        var shown = dates.current();
        return new ClockView(
                shown.due(),
                dates.isOpen() ? null : promised.due(),
                dates.isOpen() ? null : dates.statutory().due(),
                shown.at().orElse(null),
                shown.provisional() || !dates.isOpen() && promised.provisional(),
                dates.ifAccepted(),
                shown.days().stream().map(day -> day(day, shown, language)).toList(),
                running(shown, language),
                String.join(language.getLanguage().equals("en") ? " " : "", sentences),
                dates.stepDue().orElse(null));
    }

    private List<ClockView.Running> running(Due due, Locale language) {
        return due.pauses().stream()
                .filter(Pause::isRunning)
                .map(pause -> new ClockView.Running(
                        pause.kind(), name(pause.kind(), language), Zones.dateOf(pause.from()), pause.expectedBy()))
                .toList();
    }

    private String extended(Clock.Dates dates, Locale language) {
        var unit = dates.statutory().limit().unit();
        return messages.text(
                "casework.clock.extended",
                Map.of("extension", extension(dates.extendedBy(), unit, language)),
                language);
    }

    /** Why a date that was told is another now. */
    String moved(CaseEvent.DueDateMoved moved, Locale language) {
        var args = Map.of("from", date(moved.from(), language), "to", date(moved.to(), language));
        return messages.text("casework.clock.moved", args, language);
    }

    private List<String> preCheck(Clock.Dates dates, boolean silenceAccepts, Locale language) {
        var sentences = new ArrayList<>(sentences("pre-check", dates.current(), language));
        if (silenceAccepts) sentences.add(messages.text("casework.clock.silence", language));
        sentences.add(ifAccepted(dates, language));
        return sentences;
    }

    /** Where the limit begins with a visit, no date can be told yet. */
    private String ifAccepted(Clock.Dates dates, Locale language) {
        if (dates.fromBelow()) return messages.text("casework.clock.after-preliminary", language);
        if (dates.fromVisit()) return messages.text("casework.clock.after-visit", language);
        var sentence = first("promised", dates.promised(), language);
        return messages.text("casework.clock.if-accepted", Map.of("sentence", sentence), language);
    }

    private List<String> sentences(String what, Due due, Locale language) {
        var sentences = new ArrayList<String>();
        sentences.add(first(what, due, language));
        sentences.addAll(details(due, language));
        return sentences;
    }

    /** The sentence of a phase for the unit of its limit: {@code casework.clock.promised-hours}. */
    private String first(String what, Due due, Locale language) {
        var unit = unit(due);
        var args = new HashMap<String, Object>();
        args.put("n", due.limit().count());
        args.put("first", date(due.from().plusDays(1), language));
        args.put("due", date(due.due(), language));
        due.hours().ifPresent(hours -> {
            args.put("began", minute(hours.began(), language));
            args.put("end", minute(hours.end(), language));
        });
        return messages.counted(
                "casework.clock." + what + "-" + unit, due.limit().count(), args, language);
    }

    /** What is done on the spot waits for the next working day if it arrives on a day off. */
    private static String unit(Due due) {
        if (!due.limit().isOnTheSpot()) return due.limit().unit().name().toLowerCase(Locale.ROOT);
        return due.due().equals(due.from()) ? "on-the-spot" : "next-working-day";
    }

    private String minute(LocalDateTime at, Locale language) {
        return DateTimeFormatter.ofPattern(messages.text("casework.minute", language), language)
                .format(at);
    }

    /** How much longer a limit was made. */
    String extension(int by, Unit unit, Locale language) {
        return messages.counted(
                "casework.extended." + unit.name().toLowerCase(Locale.ROOT), by, Map.of("n", by), language);
    }

    String extension(CaseEvent.LimitExtended extended, Limits limits, Locale language) {
        return extension(extended.by(), limits.statutory().unit(), language);
    }

    String name(SpecialProcedure kind, Locale language) {
        return messages.text(kind.code(), language);
    }

    String procedure(CaseEvent.ProcedureStarted started, Locale language) {
        return messages.text(
                "casework.procedure-until",
                Map.of("procedure", name(started.kind(), language), "day", date(started.expectedBy(), language)),
                language);
    }

    private String paused(Pause pause, Locale language) {
        return messages.text(
                pause.isRunning() ? "casework.clock.paused-now" : "casework.clock.paused",
                Map.of(
                        "procedure", name(pause.kind(), language),
                        "from", date(Zones.dateOf(pause.from()), language),
                        "until", date(pause.lastDay(), language)),
                language);
    }

    private List<String> details(Due due, Locale language) {
        var sentences = new ArrayList<String>();
        due.pauses().forEach(pause -> sentences.add(paused(pause, language)));
        var leftOut = due.days().stream()
                .filter(day -> !day.isWorking() && due.pausedBy(day.date()).isEmpty())
                .toList();
        if (!leftOut.isEmpty() && due.limit().unit() != Unit.CALENDAR) {
            sentences.add(messages.counted(
                    "casework.clock.left-out",
                    leftOut.size(),
                    Map.of("count", leftOut.size(), "reasons", reasons(leftOut, language)),
                    language));
        }
        var madeUp = due.days().stream()
                .filter(day -> day.kind() == Kind.MAKE_UP_WORKDAY)
                .map(day -> date(day.date(), language))
                .collect(Collectors.joining(comma(language)));
        if (!madeUp.isEmpty()) {
            sentences.add(messages.text("casework.clock.make-up", Map.of("days", madeUp), language));
        }
        if (due.provisional()) {
            sentences.add(messages.text(
                    "casework.clock.provisional",
                    Map.of("year", Integer.toString(due.due().getYear())),
                    language));
        }
        return sentences;
    }

    private ClockView.Day day(CalendarDay day, Due due, Locale language) {
        var paused = due.pausedBy(day.date());
        if (paused.isPresent()) {
            return new ClockView.Day(day.date(), "paused", name(paused.get().kind(), language));
        }
        var kind = day.date().equals(due.due()) ? "due" : due.counts(day) ? "counted" : "off";
        var isOff = kind.equals("off");
        var reason =
                switch (day.kind()) {
                    case WORKDAY -> "";
                    case MAKE_UP_WORKDAY -> messages.text("casework.clock.make-up-short", language);
                    case WEEKEND -> isOff ? messages.text("casework.clock.weekend", language) : "";
                    case HOLIDAY -> isOff ? day.name() : "";
                };
        return new ClockView.Day(day.date(), kind, reason);
    }

    private String reasons(List<CalendarDay> leftOut, Locale language) {
        var counts = new LinkedHashMap<String, Integer>();
        for (var day : leftOut) {
            var name = day.kind() == Kind.HOLIDAY ? day.name() : messages.text("casework.clock.weekend", language);
            counts.merge(name, 1, Integer::sum);
        }
        if (counts.size() == 1) return counts.keySet().iterator().next();
        return counts.entrySet().stream()
                .map(reason -> messages.text(
                        "casework.clock.reason", Map.of("name", reason.getKey(), "n", reason.getValue()), language))
                .collect(Collectors.joining(comma(language)));
    }

    private static String comma(Locale language) {
        return language.getLanguage().equals("en") ? ", " : "、";
    }

    /** For what is read long after. */
    String dateOfYear(LocalDate date, Locale language) {
        return DateTimeFormatter.ofPattern(messages.text("casework.date-of-year", language), language)
                .format(date);
    }

    String date(LocalDate date, Locale language) {
        return DateTimeFormatter.ofPattern(messages.text("casework.date", language), language)
                .format(date);
    }
}
