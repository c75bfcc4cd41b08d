package org.tongban.catalog.search;

import java.util.List;
import java.util.Set;

/**
 * A piece of what somebody typed.
 *
 * @param signs as typed; syllables where {@code isSound}
 * @param meant official words for it, each of them enough; empty where the region has none
 * @param certainty how sure it is that this was meant: 1 as typed, less where it only sounds like it
 */
record Part(List<String> signs, Set<String> meant, boolean isSound, double certainty) {

    static Part asTyped(List<String> signs) {
        return new Part(signs, Set.of(), false, 1);
    }

    static Part meaning(List<String> signs, Set<String> meant, double certainty) {
        return new Part(signs, meant, false, certainty);
    }

    static Part sound(List<String> syllables) {
        return new Part(syllables, Set.of(), true, 1);
    }
}
