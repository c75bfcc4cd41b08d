package org.tongban.catalog.lists;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tongban.region.Changes;
import org.tongban.region.Pack;
import org.tongban.region.PackSection;

/** Brings in {@code lists/}, before the catalogue says that there is a new edition of it. */
@Component
@Order(90)
class ListTextSection implements PackSection {
    private final ListTextStore store;
    private final ListTexts texts;

    ListTextSection(ListTextStore store, ListTexts texts) {
        this.store = store;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "lists";
    }

    @Override
    public void load(Pack pack, Changes changes) {
        store.replace(ListTextReader.all(pack), changes);
    }

    @Override
    public void published() {
        texts.publish(store.texts());
    }
}
