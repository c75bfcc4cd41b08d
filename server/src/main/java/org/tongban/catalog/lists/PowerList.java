package org.tongban.catalog.lists;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tongban.catalog.BaseItem;
import org.tongban.catalog.Guide;
import org.tongban.catalog.ItemType;
import org.tongban.platform.Words;

/** What an authority may do to or for people (权力清单): everything that is not a plain service. */
final class PowerList implements PublishedList {
    private static final Set<ItemType> NO_POWERS = EnumSet.of(ItemType.PUBLIC_SERVICE, ItemType.OTHER);

    static boolean isPower(BaseItem item) {
        return !NO_POWERS.contains(item.type());
    }

    @Override
    public String key() {
        return "power";
    }

    @Override
    public List<String> columns() {
        return List.of("power", "type", "authority", "place", "code", "basis");
    }

    @Override
    public boolean isOn(BaseItem item, Optional<Guide> guide) {
        return isPower(item);
    }

    @Override
    public Stream<ListLine> lines(Entry entry, Words w) {
        var language = w.language();
        return ListLine.of(
                entry.powerHref(),
                entry.item().name().in(language),
                w.of("page.type.", entry.item().type()),
                entry.found().authority().name().in(language),
                entry.place().in(language),
                entry.found().code(),
                entry.guide()
                        .map(guide -> Cells.basis(guide.basis(), language))
                        .orElseGet(() -> w.of("lists.unwritten")));
    }
}
