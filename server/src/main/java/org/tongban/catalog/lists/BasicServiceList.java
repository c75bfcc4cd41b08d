package org.tongban.catalog.lists;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tongban.catalog.BaseItem;
import org.tongban.catalog.Guide;
import org.tongban.platform.Words;

/** What everybody may rely on (基本公共服务), and the services through which it is had. */
final class BasicServiceList implements PublishedList {
    private final ListTexts texts;

    BasicServiceList(ListTexts texts) {
        this.texts = texts;
    }

    @Override
    public String key() {
        return "basic";
    }

    @Override
    public List<String> columns() {
        return List.of("basic", "domain", "recipients", "standard", "payer", "had", "authority", "place", "checked");
    }

    @Override
    public boolean isOn(BaseItem item, Optional<Guide> guide) {
        return !texts.basicServices(item).isEmpty();
    }

    @Override
    public Stream<ListLine> lines(Entry entry, Words w) {
        var language = w.language();
        return texts.basicServices(entry.item()).stream()
                .flatMap(service -> ListLine.of(
                        entry.guideHref(),
                        service.name().in(language),
                        service.domain().in(language),
                        service.recipients().in(language),
                        service.standard().in(language),
                        service.payer().in(language),
                        entry.item().name().in(language),
                        entry.found().authority().name().in(language),
                        entry.place().in(language),
                        Cells.checked(service.basis(), w)));
    }
}
