package org.tongban.catalog.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Of the words that lead somewhere, those that look or sound most like what was typed. */
final class Nearest {
    private static final double LEAST = 0.4;
    private static final int LONGEST = 16;
    private static final double BY_SOUND = 0.8;

    private final List<Word> words = new ArrayList<>();

    private record Word(String text, Set<String> signs, Set<String> sounds) {
        static Word of(String text) {
            var plain = PlainWords.ofText(text);
            var signs = PlainWords.signs(plain).stream().flatMap(List::stream).toList();
            return new Word(text, Set.copyOf(signs), Set.copyOf(Syllables.of(signs)));
        }

        double likeness(Word other) {
            return Math.max(shared(signs, other.signs), BY_SOUND * shared(sounds, other.sounds));
        }

        private static double shared(Set<String> one, Set<String> other) {
            var both = new HashSet<>(one);
            both.retainAll(other);
            return one.isEmpty() || other.isEmpty() ? 0 : 2.0 * both.size() / (one.size() + other.size());
        }
    }

    private record Near(String text, double likeness) {}

    Nearest(Collection<Entry> entries, Collection<String> phrases) {
        var all = new LinkedHashSet<String>();
        for (var entry : entries) {
            all.addAll(entry.keywords());
            all.add(entry.name());
        }
        all.addAll(phrases);
        all.stream()
                .filter(text -> text.length() > 1 && text.length() <= LONGEST)
                .map(Word::of)
                .forEach(words::add);
    }

    List<String> to(String typed, int most) {
        var wanted = Word.of(typed);
        return words.stream()
                .map(word -> new Near(word.text(), word.likeness(wanted)))
                .filter(near -> near.likeness() >= LEAST)
                .sorted(Comparator.comparingDouble(Near::likeness).reversed())
                .map(Near::text)
                .limit(most)
                .toList();
    }
}
