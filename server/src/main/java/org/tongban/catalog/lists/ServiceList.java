package org.tongban.catalog.lists;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tongban.catalog.BaseItem;
import org.tongban.catalog.Guide;
import org.tongban.catalog.page.LimitWriter;
import org.tongban.platform.Words;
import org.tongban.region.Division;

/** One of the four lists (网上办、马上办、就近办、一次办): the services for which something holds. */
final class ServiceList implements PublishedList {
    private final String key;
    private final Predicate<Guide> holds;

    private ServiceList(String key, Predicate<Guide> holds) {
        this.key = key;
        this.holds = holds;
    }

    /** Applied for without coming. */
    static ServiceList online() {
        return new ServiceList("online", guide -> !guide.result().isExOfficio());
    }

    /** Decided on the spot. */
    static ServiceList immediate() {
        return new ServiceList("immediate", guide -> isApplied(guide) && guide.isImmediate());
    }

    /** Handed in, or done, in one's own township or village. */
    static ServiceList nearby() {
        return new ServiceList("nearby", guide -> isApplied(guide) && isNear(guide));
    }

    /** Done with one visit at most. */
    static ServiceList once() {
        return new ServiceList(
                "once", guide -> isApplied(guide) && guide.visits().count() <= 1);
    }

    private static boolean isApplied(Guide guide) {
        return !guide.result().isExOfficio();
    }

    private static boolean isNear(Guide guide) {
        var visited =
                !guide.inPerson().reason().isEmpty() && guide.inPerson().at().level() >= Division.Kind.TOWNSHIP.level();
        return visited || !guide.takenInAt().isEmpty() || guide.level().level() >= Division.Kind.TOWNSHIP.level();
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public List<String> columns() {
        return List.of("item", "authority", "place", "type", "promised", "visits");
    }

    @Override
    public boolean isOn(BaseItem item, Optional<Guide> guide) {
        return guide.filter(holds).isPresent();
    }

    @Override
    public Stream<ListLine> lines(Entry entry, Words w) {
        return entry.guide().stream().flatMap(guide -> line(entry, guide, w));
    }

    private static Stream<ListLine> line(Entry entry, Guide guide, Words w) {
        return ListLine.of(
                entry.guideHref(),
                guide.name().in(w.language()),
                entry.found().authority().name().in(w.language()),
                entry.place().in(w.language()),
                w.of("page.type.", guide.type()),
                LimitWriter.length(guide.limits().promised(), w),
                guide.visits().count() == 0
                        ? w.of("page.visits.none")
                        : w.count("page.visits", guide.visits().count()));
    }
}
