package org.tongban.casework;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tongban.casework.Clock.Due;
import org.tongban.catalog.Limit.Unit;
import org.tongban.kernel.CalendarDay;
import org.tongban.kernel.CalendarDay.Kind;
import org.tongban.platform.Messages;

/** Says in words why a case is due when it is. */
@Component
class ClockWords {
    private final Messages messages;

    ClockWords(Messages messages) {
        this.messages = messages;
    }

    ClockView view(Clock.Dates dates, Locale language) {
        var promised = dates.promised();
        var sentences = new ArrayList<String>();
        if (dates.ifAccepted()) {
            sentences.addAll(sentences("casework.clock.pre-check", dates.current(), language));
            sentences.add(messages.text(
                    "casework.clock.if-accepted", Map.of("sentence", promise(promised, language)), language));
        } else {
            sentences.add(promise(promised, language));
            sentences.addAll(details(promised, language));
        }
        var shown = dates.ifAccepted() ? dates.current() : promised;
        return new ClockView(
                shown.due(),
                promised.due(),
                dates.statutory().due(),
                shown.provisional() || promised.provisional(),
                dates.ifAccepted(),
                shown.days().stream().map(day -> day(day, shown, language)).toList(),
                String.join(language.getLanguage().equals("en") ? " " : "", sentences));
    }

    private String promise(Due due, Locale language) {
        return first(due, promiseKey(due), language);
    }

    private static String promiseKey(Due due) {
        if (due.limit().days() == 0) return "casework.clock.on-the-spot";
        return due.limit().unit() == Unit.WORKING ? "casework.clock.promised" : "casework.clock.promised-calendar";
    }

    private List<String> sentences(String key, Due due, Locale language) {
        var sentences = new ArrayList<String>();
        sentences.add(first(due, key, language));
        sentences.addAll(details(due, language));
        return sentences;
    }

    private String first(Due due, String key, Locale language) {
        return messages.text(
                key,
                Map.of(
                        "days", due.limit().days(),
                        "first", date(due.from().plusDays(1), language),
                        "due", date(due.due(), language)),
                language);
    }

    private List<String> details(Due due, Locale language) {
        var sentences = new ArrayList<String>();
        var leftOut = due.days().stream().filter(day -> !day.isWorking()).toList();
        if (!leftOut.isEmpty() && due.limit().unit() == Unit.WORKING) {
            sentences.add(messages.text(
                    "casework.clock.left-out",
                    Map.of("count", leftOut.size(), "reasons", reasons(leftOut, language)),
                    language));
        }
        var madeUp = due.days().stream()
                .filter(day -> day.kind() == Kind.MAKE_UP_WORKDAY)
                .map(day -> date(day.date(), language))
                .collect(Collectors.joining("、"));
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
        var kind = day.date().equals(due.due()) ? "due" : day.isWorking() ? "counted" : "off";
        var reason =
                switch (day.kind()) {
                    case WORKDAY -> "";
                    case MAKE_UP_WORKDAY -> messages.text("casework.clock.make-up-short", language);
                    case WEEKEND -> messages.text("casework.clock.weekend", language);
                    case HOLIDAY -> day.name();
                };
        return new ClockView.Day(day.date(), kind, reason);
    }

    private String reasons(List<CalendarDay> leftOut, Locale language) {
        var counts = new LinkedHashMap<String, Integer>();
        for (var day : leftOut) {
            var name = day.kind() == Kind.HOLIDAY ? day.name() : messages.text("casework.clock.weekend", language);
            counts.merge(name, 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .map(reason -> reason.getKey() + " " + reason.getValue())
                .collect(Collectors.joining("、"));
    }

    String date(LocalDate date, Locale language) {
        return DateTimeFormatter.ofPattern(messages.text("casework.date", language), language)
                .format(date);
    }
}
