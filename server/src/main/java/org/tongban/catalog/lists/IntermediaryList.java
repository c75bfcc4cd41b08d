package org.tongban.catalog.lists;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tongban.catalog.BaseItem;
import org.tongban.catalog.Guide;
import org.tongban.platform.Words;

/** What others than government have to do before an item can be decided (中介服务). */
final class IntermediaryList implements PublishedList {
    private final ListTexts texts;

    IntermediaryList(ListTexts texts) {
        this.texts = texts;
    }

    @Override
    public String key() {
        return "intermediary";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "intermediary",
                "neededFor",
                "provider",
                "result",
                "mayDoItself",
                "payer",
                "limit",
                "basis",
                "authority",
                "place",
                "checked");
    }

    @Override
    public boolean isOn(BaseItem item, Optional<Guide> guide) {
        return !texts.intermediaries(item).isEmpty();
    }

    @Override
    public Stream<ListLine> lines(Entry entry, Words w) {
        var language = w.language();
        return texts.intermediaries(entry.item()).stream()
                .flatMap(service -> ListLine.of(
                        entry.guideHref(),
                        service.name().in(language),
                        entry.item().name().in(language),
                        service.provider().in(language),
                        service.result().in(language),
                        w.of(service.mayDoItself() ? "lists.yes" : "lists.no"),
                        service.payer().in(language),
                        service.limit().in(language),
                        Cells.basis(service.basis(), language),
                        entry.found().authority().name().in(language),
                        entry.place().in(language),
                        Cells.checked(service.basis(), w)));
    }
}
