package org.tongban.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tongban.catalog.Guide;
import org.tongban.platform.Messages;

/** What is noted on a case, in words. */
@Component
class MarkWords {
    private final ClockWords clock;
    private final Messages messages;

    MarkWords(ClockWords clock, Messages messages) {
        this.clock = clock;
        this.messages = messages;
    }

    String note(CaseEvent.Marks event, Guide guide, Locale language) {
        return switch (event) {
            case CaseEvent.Reminded reminded ->
                text(
                        "reminded",
                        Map.of("n", reminded.daysLeft(), "date", clock.date(reminded.dueOn(), language)),
                        language);
            case CaseEvent.Overdue overdue ->
                text("overdue", Map.of("date", clock.date(overdue.dueOn(), language)), language);
            case CaseEvent.Expedited expedited -> expedited.reason();
            case CaseEvent.ExpeditionEnded ended -> ended.reason();
            case CaseEvent.CheckedAutomatically checked -> held(checked.conditions(), guide, language);
            case CaseEvent.LaterCheckSet set ->
                text(
                        "check-set." + set.check().kind(),
                        Map.of("date", clock.date(set.check().by(), language)),
                        language);
            case CaseEvent.LaterCheckDone done ->
                CaseViews.joined(
                        text("check-" + (done.sound() ? "sound." : "wrong.") + done.kind(), Map.of(), language),
                        done.reason());
            case ToleranceEvent.MissingSentBack back ->
                CaseViews.joined(
                        waitedFor(
                                List.of(back.material().key()), back.material().until(), guide, language),
                        back.reason());
            case ToleranceEvent.MissingHandedIn handedIn -> names(handedIn.keys(), guide, language);
            case ToleranceEvent.MissingReminded reminded ->
                waitedFor(reminded.keys(), reminded.until(), guide, language);
        };
    }

    private String waitedFor(List<String> keys, LocalDate until, Guide guide, Locale language) {
        var args = Map.of("materials", names(keys, guide, language), "date", clock.date(until, language));
        return text("missing-waited-for", args, language);
    }

    /** Of materials, in the guide's words. */
    static String names(List<String> keys, Guide guide, Locale language) {
        return keys.stream()
                .map(key -> CaseViews.targetLabel("material." + key, guide, language))
                .collect(Collectors.joining(Locale.CHINESE.getLanguage().equals(language.getLanguage()) ? "、" : ", "));
    }

    /** What was accepted as missing, and by when it comes; empty where nothing was. */
    String missing(List<MissingMaterial> missing, Guide guide, Locale language) {
        return missing.stream()
                .map(each -> text(
                        "missing",
                        Map.of(
                                "material",
                                names(List.of(each.key()), guide, language),
                                "date",
                                clock.date(each.until(), language)),
                        language))
                .collect(Collectors.joining("\n"));
    }

    /** What the system found, in the words of the service's text. */
    private String held(List<String> keys, Guide guide, Locale language) {
        var found = guide.automatic().conditions().stream()
                .filter(condition -> keys.contains(condition.key()))
                .map(condition -> "✓ " + condition.text().in(language))
                .collect(Collectors.joining("\n"));
        return CaseViews.joined(text("automatic", Map.of(), language), found);
    }

    private String text(String code, Map<String, ?> args, Locale language) {
        return messages.text("casework.mark." + code, args, language);
    }
}
