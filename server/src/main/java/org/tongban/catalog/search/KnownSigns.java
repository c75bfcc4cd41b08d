package org.tongban.catalog.search;

import java.util.List;

/** Which signs of a text belong to words of the catalogue: the others may be anything, a name too. */
final class KnownSigns {
    private KnownSigns() {}

    /** A sign is known if it stands beside another as it does somewhere in the catalogue; a foreign word by itself. */
    static boolean[] of(List<String> signs, Terms terms) {
        var known = new boolean[signs.size()];
        for (var i = 0; i < signs.size(); i++) {
            if (!PlainWords.hasChinese(signs.get(i))) known[i] |= terms.isKnown(signs.get(i));
            if (i == 0 || !terms.isKnown(signs.get(i - 1) + signs.get(i))) continue;
            known[i - 1] = true;
            known[i] = true;
        }
        return known;
    }
}
