package org.tongban.catalog.lists;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tongban.catalog.BaseItem;

/** What a pack says for its lists beyond its services, in memory as published. */
@Component
class ListTexts {
    private static final Texts EMPTY = new Texts(List.of(), List.of(), List.of());

    private volatile Texts published = EMPTY;

    record Texts(List<Duty> duties, List<BasicService> basicServices, List<Intermediary> intermediaries) {}

    void publish(Texts texts) {
        published = texts;
    }

    /** In order of the work. */
    List<Duty> duties(BaseItem item) {
        return published.duties().stream()
                .filter(each -> each.types().contains(item.type()) || names(each.items(), item))
                .toList();
    }

    List<BasicService> basicServices(BaseItem item) {
        return published.basicServices().stream()
                .filter(each -> names(each.items(), item))
                .toList();
    }

    List<Intermediary> intermediaries(BaseItem item) {
        return published.intermediaries().stream()
                .filter(each -> names(each.items(), item))
                .toList();
    }

    private static boolean names(List<String> items, BaseItem item) {
        return items.contains(item.slug()) || items.contains(item.baseCode());
    }
}
