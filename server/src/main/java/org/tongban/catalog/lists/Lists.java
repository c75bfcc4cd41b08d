package org.tongban.catalog.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tongban.catalog.BaseItem;
import org.tongban.catalog.Catalog;
import org.tongban.catalog.Guide;
import org.tongban.catalog.Implementation;
import org.tongban.catalog.Implementations;
import org.tongban.catalog.Implementations.Selection;
import org.tongban.catalog.Reductions;
import org.tongban.kernel.RejectedException;
import org.tongban.platform.PlatformRejection;
import org.tongban.platform.Words;
import org.tongban.region.Division;
import org.tongban.region.Regions;
import org.tongban.region.Text;

/** The published lists, by piece and as a whole. All of it is made of the catalogue in memory. */
@Component
class Lists {
    private final Catalog catalog;
    private final Implementations implementations;
    private final Regions regions;
    private final List<PublishedList> all;

    Lists(Catalog catalog, Implementations implementations, Regions regions, ListTexts texts) {
        this.catalog = catalog;
        this.implementations = implementations;
        this.regions = regions;
        this.all = List.of(
                new PowerList(),
                new DutyList(texts),
                new FeeList(),
                new ProofList(),
                ServiceList.online(),
                ServiceList.immediate(),
                ServiceList.nearby(),
                ServiceList.once(),
                new BasicServiceList(texts),
                new IntermediaryList(texts),
                new ReductionList());
    }

    /** @param next the cursor of what follows; empty at the end */
    record Piece(List<ListLine> lines, String next) {}

    List<PublishedList> all() {
        return all;
    }

    /** @throws RejectedException {@code platform.no-such-page} */
    PublishedList require(String key) {
        return all.stream()
                .filter(list -> list.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new RejectedException(new PlatformRejection.NoSuchPage()));
    }

    /** The lines of whole entries until there are enough of them. */
    Piece piece(PublishedList list, Selection wanted, String after, int enough, Words w) {
        var lines = new ArrayList<ListLine>();
        var last = "";
        var entries = entries(list, wanted, after).iterator();
        while (entries.hasNext()) {
            if (lines.size() >= enough) return new Piece(lines, last);
            var entry = entries.next();
            list.lines(entry, w).forEach(lines::add);
            last = Implementations.cursor(entry.found());
        }
        return new Piece(lines, "");
    }

    Stream<ListLine> lines(PublishedList list, Selection wanted, Words w) {
        return entries(list, wanted, "").flatMap(entry -> list.lines(entry, w));
    }

    private Stream<Entry> entries(PublishedList list, Selection wanted, String after) {
        return implementations.of(wanted, after, isOn(list)).map(this::entry);
    }

    Entry entry(Implementation found) {
        var place = regions.division(found.division()).map(Division::name).orElse(Text.NONE);
        return new Entry(found, guide(found.item()), place);
    }

    private Predicate<BaseItem> isOn(PublishedList list) {
        return item -> implementations.isInForce(item) && list.isOn(item, guide(item));
    }

    private Optional<Guide> guide(BaseItem item) {
        return item.isDescribed() ? catalog.current(item.slug()) : Optional.empty();
    }

    long count(PublishedList list, Selection wanted) {
        return implementations.count(wanted, isOn(list));
    }

    /** What is reduced in total, each service once however many places carry it out. */
    Total reductions(Selection wanted) {
        var list = require(ReductionList.KEY);
        var services = catalog.items().stream()
                .filter(isOn(list))
                .filter(item -> implementations.isHeld(item, wanted))
                .flatMap(item -> guide(item).stream())
                .toList();
        var sum = services.stream().map(Reductions::of).reduce(Reductions.NONE, Reductions::plus);
        return new Total(sum, services.size());
    }

    /** @param services of how many the total could be at most */
    record Total(Reductions sum, int services) {}
}
