package org.tongban.catalog.lists;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tongban.catalog.LegalBasis;
import org.tongban.catalog.Reductions;
import org.tongban.platform.Words;

/** How a cell is written that several lists have. */
final class Cells {
    private Cells() {}

    /** Titles with their articles, a line each. */
    static String basis(List<LegalBasis> basis, Locale language) {
        return basis.stream()
                .map(each -> title(each, language) + each.article().in(language))
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private static String title(LegalBasis basis, Locale language) {
        var title = basis.title().in(language);
        return language.getLanguage().equals("en") ? title + " " : "《" + title + "》";
    }

    /** Whether all of it was read in its text. */
    static String checked(List<LegalBasis> basis, Words w) {
        var verified = !basis.isEmpty() && basis.stream().allMatch(LegalBasis::verified);
        return w.of(verified ? "page.guide.verified" : "page.guide.unverified");
    }

    /** Numbered where there are several. */
    static String numbered(List<String> sentences) {
        if (sentences.size() == 1) return sentences.getFirst();
        var lines = new StringBuilder();
        for (var i = 0; i < sentences.size(); i++) {
            lines.append(i == 0 ? "" : "\n").append(i + 1).append(". ").append(sentences.get(i));
        }
        return lines.toString();
    }

    static Object byLaw(Reductions.Figure figure, Words w) {
        return figure.isStated() ? figure.byLaw() : w.of("lists.unstated");
    }

    static Object now(Reductions.Figure figure, Words w) {
        return figure.isStated() ? figure.now() : w.of("lists.unstated");
    }
}
