package org.tongban.catalog.lists;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tongban.catalog.BaseItem;
import org.tongban.catalog.Guide;
import org.tongban.catalog.Reductions;
import org.tongban.platform.Words;

/** What the law would ask beside what is asked now (四减), service by service. */
final class ReductionList implements PublishedList {
    static final String KEY = "reductions";

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public List<String> columns() {
        return List.of(
                "item",
                "authority",
                "place",
                "materialsByLaw",
                "materialsNow",
                "stepsByLaw",
                "stepsNow",
                "daysByLaw",
                "daysNow",
                "visitsByLaw",
                "visitsNow",
                "checked");
    }

    @Override
    public boolean isOn(BaseItem item, Optional<Guide> guide) {
        return guide.filter(each -> !each.result().isExOfficio()).isPresent();
    }

    @Override
    public Stream<ListLine> lines(Entry entry, Words w) {
        return entry.guide().stream().flatMap(guide -> line(entry, guide, w));
    }

    private static Stream<ListLine> line(Entry entry, Guide guide, Words w) {
        var reductions = Reductions.of(guide);
        return ListLine.of(
                entry.guideHref(),
                guide.name().in(w.language()),
                entry.found().authority().name().in(w.language()),
                entry.place().in(w.language()),
                Cells.byLaw(reductions.materials(), w),
                Cells.now(reductions.materials(), w),
                Cells.byLaw(reductions.steps(), w),
                Cells.now(reductions.steps(), w),
                Cells.byLaw(reductions.days(), w),
                Cells.now(reductions.days(), w),
                Cells.byLaw(reductions.visits(), w),
                Cells.now(reductions.visits(), w),
                guide.listFacts().statutory().isEmpty()
                        ? w.of("lists.unwritten")
                        : w.of(reductions.verified() ? "page.guide.verified" : "page.guide.unverified"));
    }
}
