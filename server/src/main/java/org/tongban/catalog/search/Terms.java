package org.tongban.catalog.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a text is indexed and asked by: its signs, pairs of signs, and pairs of sounds. Counts how rare each one is. */
final class Terms {
    /** A sign alone says less than two. */
    private static final double SIGN_ALONE = 0.3;

    private static final double ONLY_SIGN = 0.6;

    private final Map<String, Integer> entriesWith = new HashMap<>();
    private final Map<String, Set<String>> fieldsWith = new HashMap<>();
    private int entries;

    record Term(String text, double share) {}

    /** A foreign word is a term by itself; so is what stands alone. */
    static List<Term> of(List<String> signs) {
        return of(signs, new boolean[signs.size()]);
    }

    /** The terms to ask for: a sign that stands in a pair that some entry has need not be asked for alone. */
    List<Term> asked(List<String> signs) {
        return of(signs, KnownSigns.of(signs, this));
    }

    private static List<Term> of(List<String> signs, boolean[] inKnownPair) {
        var terms = new ArrayList<Term>();
        for (var i = 0; i < signs.size(); i++) {
            var sign = signs.get(i);
            var isWord = !PlainWords.hasChinese(sign);
            if (isWord) terms.add(new Term(sign, 1));
            else if (!inKnownPair[i]) terms.add(new Term(sign, signs.size() == 1 ? ONLY_SIGN : SIGN_ALONE));
            if (i == 0 || (isWord && !PlainWords.hasChinese(signs.get(i - 1)))) continue;
            terms.add(new Term(signs.get(i - 1) + sign, 1));
        }
        return terms;
    }

    static List<Term> ofSounds(List<String> syllables) {
        if (syllables.size() == 1) return List.of(new Term(syllables.getFirst(), ONLY_SIGN));
        var terms = new ArrayList<Term>();
        for (var i = 1; i < syllables.size(); i++) {
            terms.add(new Term(syllables.get(i - 1) + " " + syllables.get(i), 1));
        }
        return terms;
    }

    static Set<String> texts(String plain) {
        var texts = new HashSet<String>();
        for (var signs : PlainWords.signs(plain)) of(signs).forEach(term -> texts.add(term.text()));
        return texts;
    }

    static Set<String> soundTexts(String plain) {
        var texts = new HashSet<String>();
        for (var signs : PlainWords.signs(plain)) {
            ofSounds(Syllables.of(signs)).forEach(term -> texts.add(term.text()));
        }
        return texts;
    }

    /** One more entry, with all its terms. */
    void count(Set<String> texts) {
        entries++;
        texts.forEach(text -> entriesWith.merge(text, 1, Integer::sum));
    }

    void note(String field, Set<String> texts) {
        texts.forEach(
                text -> fieldsWith.computeIfAbsent(text, _ -> new HashSet<>(2)).add(field));
    }

    /** Whether any entry has the term there: what none has need not be asked. */
    boolean isIn(String field, String text) {
        return fieldsWith.getOrDefault(text, Set.of()).contains(field);
    }

    boolean isKnown(String text) {
        return entriesWith.containsKey(text);
    }

    /** How much it says that an entry has this term; what no entry has says half as much as the rarest that one has. */
    double weight(String text) {
        var with = entriesWith.getOrDefault(text, 0);
        return with == 0 ? Math.log(2.0 * entries) / 2 : Math.log((entries + 1) / (with + 0.5));
    }
}
