package org.tongban.catalog;

import org.tongban.catalog.search.Synonyms;
import org.tongban.catalog.search.Synonyms.Meaning;
import org.tongban.region.Pack;

/** Reads {@code synonyms.yaml} of a checked pack; a region may have none. */
final class SynonymReader {
    static final String FILE = "synonyms.yaml";

    private SynonymReader() {}

    static Synonyms read(Pack pack) {
        if (!pack.has(FILE)) return Synonyms.NONE;
        var file = pack.yaml(FILE);
        var meanings = file.items("words").stream()
                .map(line -> new Meaning(line.strings("said"), line.strings("meant")))
                .toList();
        return new Synonyms(file.strings("ignored"), meanings);
    }
}
