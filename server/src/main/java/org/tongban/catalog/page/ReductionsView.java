package org.tongban.catalog.page;

import java.util.List;
import java.util.stream.Stream;
import org.tongban.catalog.Guide;
import org.tongban.catalog.Reductions;
import org.tongban.catalog.Reductions.Figure;
import org.tongban.platform.Words;

/**
 * What a service asks less than the law would.
 *
 * @param sentences empty where it asks no less, or nobody wrote down what the law would ask
 * @param verified false where that was written down without the text at hand
 */
public record ReductionsView(List<String> sentences, boolean verified) {
    static ReductionsView of(Guide guide, Words w) {
        var reductions = Reductions.of(guide);
        var sentences = Stream.of(
                        sentence("materials", reductions.materials(), w),
                        sentence("steps", reductions.steps(), w),
                        sentence("days", reductions.days(), w),
                        sentence("visits", reductions.visits(), w))
                .filter(each -> !each.isEmpty())
                .toList();
        return new ReductionsView(sentences, reductions.verified());
    }

    private static String sentence(String what, Figure figure, Words w) {
        if (!figure.isStated() || figure.saved() <= 0) return "";
        return w.of("lists.saved." + what, "byLaw", figure.byLaw(), "now", figure.now());
    }
}
