package org.tongban.casework;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tongban.casework.DeskCaseView.SetPhrases;
import org.tongban.catalog.ChecklistItem;
import org.tongban.catalog.Guide;
import org.tongban.platform.Messages;

/** Set phrases for opinions and reasons, filled from the guide's legal basis and its discretion standard. */
@Component
class DeskOpinions {
    private static final int MOST_POINTS_NAMED = 6;

    private final Messages messages;

    DeskOpinions(Messages messages) {
        this.messages = messages;
    }

    SetPhrases of(Guide guide, List<ChecklistItem> points, Locale language) {
        var words = Map.of("basis", basis(guide, language), "points", points(points, language));
        var named = points.isEmpty() ? "" : ".points";
        return new SetPhrases(
                List.of(
                        messages.text("casework.opinion.grant" + named, words, language),
                        messages.text("casework.opinion.grant.short", words, language)),
                List.of(messages.text("casework.opinion.refuse", words, language)),
                List.of(
                        messages.text("casework.opinion.not-competent", words, language),
                        messages.text("casework.opinion.not-needed", words, language)));
    }

    private String basis(Guide guide, Locale language) {
        return guide.basis().stream()
                .findFirst()
                .map(basis -> messages.text(
                        "casework.opinion.basis",
                        Map.of(
                                "title",
                                basis.title().in(language),
                                "article",
                                basis.article().in(language)),
                        language))
                .orElseGet(() -> messages.text("casework.opinion.law", language));
    }

    private static String points(List<ChecklistItem> points, Locale language) {
        return points.stream()
                .limit(MOST_POINTS_NAMED)
                .map(point -> point.text().in(language))
                .collect(Collectors.joining(language.getLanguage().equals("en") ? "; " : "；"));
    }
}
