package org.tongban.catalog.lists;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tongban.catalog.BaseItem;
import org.tongban.catalog.Guide;
import org.tongban.platform.Words;

/** One of the lists that the catalogue is published in: which entries stand on it, and what it says of each. */
interface PublishedList {
    /** As it stands in addresses and message keys. */
    String key();

    /** The word of each column; its heading stands under {@code lists.column.<word>}. The first one names the line. */
    List<String> columns();

    /** @param guide empty where none is written yet */
    boolean isOn(BaseItem item, Optional<Guide> guide);

    /** What it says of an entry whose item is on it. */
    Stream<ListLine> lines(Entry entry, Words w);
}
