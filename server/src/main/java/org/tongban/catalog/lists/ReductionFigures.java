package org.tongban.catalog.lists;

import java.util.List;
import org.tongban.catalog.Reductions.Figure;
import org.tongban.catalog.lists.Lists.Total;
import org.tongban.platform.Words;

/** Says what is reduced in total; what nobody wrote down is left out, and said to be. */
final class ReductionFigures {
    private static final int WHOLE = 100;

    private ReductionFigures() {}

    /** In total, each with the number of services that it is of. */
    static List<ListView.Figure> of(Total total, Words w) {
        var sum = total.sum();
        return List.of(
                figure("materials", sum.materials(), total.services(), w),
                figure("steps", sum.steps(), total.services(), w),
                figure("days", sum.days(), total.services(), w),
                figure("visits", sum.visits(), total.services(), w));
    }

    private static ListView.Figure figure(String what, Figure figure, int services, Words w) {
        var name = w.of("lists.reduced." + what);
        if (!figure.isStated()) return new ListView.Figure(name, "–", w.of("lists.reduced.none"), WHOLE);
        var detail = w.of(
                "lists.reduced.of",
                "byLaw",
                figure.byLaw(),
                "now",
                figure.now(),
                "items",
                figure.items(),
                "services",
                services);
        return new ListView.Figure(
                name, w.of("lists.reduced.percent", "n", figure.savedPercent()), detail, WHOLE - figure.savedPercent());
    }
}
