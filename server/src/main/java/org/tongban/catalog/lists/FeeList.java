package org.tongban.catalog.lists;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tongban.catalog.BaseItem;
import org.tongban.catalog.Guide;
import org.tongban.platform.Words;

/** What is charged, by which standard and on what basis (收费清单): what is not on it may not be charged. */
final class FeeList implements PublishedList {
    @Override
    public String key() {
        return "fee";
    }

    @Override
    public List<String> columns() {
        return List.of("item", "authority", "place", "feeStandard", "feeBasis");
    }

    @Override
    public boolean isOn(BaseItem item, Optional<Guide> guide) {
        return guide.filter(each -> each.fee().charged()).isPresent();
    }

    @Override
    public Stream<ListLine> lines(Entry entry, Words w) {
        return entry.guide().stream().flatMap(guide -> line(entry, guide, w));
    }

    private static Stream<ListLine> line(Entry entry, Guide guide, Words w) {
        var language = w.language();
        return ListLine.of(
                entry.guideHref(),
                guide.name().in(language),
                entry.found().authority().name().in(language),
                entry.place().in(language),
                guide.fee().standard().in(language),
                guide.fee().basis().in(language));
    }
}
