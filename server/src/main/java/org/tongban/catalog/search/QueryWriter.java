package org.tongban.catalog.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What was typed, as a query. Each part of it is worth what it says; an entry gets of that what it has of the part itself or
 * of an official word for it, whichever is more. A score of 1 is an entry that has all of it.
 */
final class QueryWriter {
    private static final float ONLY_SOUNDS_ALIKE = 0.6f;
    private static final float BY_INITIALS = 0.9f;
    private static final float BEGINS_SO = 0.6f;
    private static final float MISTYPED = 0.7f;
    private static final double EXACTLY = 0.5;
    private static final double EXACT_SOUND = 0.3;
    private static final float OTHER_WORD_TOO = 0.1f;
    private static final int LEAST_LETTERS_MISTYPED = 6;
    private static final int MOST_INITIALS = 12;

    private final Lexicon lexicon;
    private final Terms terms;

    QueryWriter(Lexicon lexicon, Terms terms) {
        this.lexicon = lexicon;
        this.terms = terms;
    }

    /** A query and what it gives to whoever has all that it asks. */
    private record Weighed(Query query, double weight) {
        Query toOne() {
            return new BoostQuery(query, (float) (1 / weight));
        }
    }

    /** @param acts what is to be done to something, as far as it was said, is added here */
    Query write(String plain, Set<Act> acts) {
        var parts = lexicon.read(plain);
        noteActs(parts, acts);
        acts.addAll(Act.of(plain));
        var ways = new ArrayList<Query>();
        var typed = sum(parts);
        if (typed.weight() > 0) ways.add(typed.toOne());
        if (PlainWords.hasChinese(plain)) addWhole(lexicon.wish(plain), ways);
        else addLetters(PlainWords.letters(plain), ways, acts);
        return new DisjunctionMaxQuery(ways, PlainWords.hasChinese(plain) ? 1 : 0);
    }

    private static void noteActs(List<Part> parts, Set<Act> acts) {
        parts.forEach(part -> part.meant().forEach(word -> acts.addAll(Act.of(word))));
    }

    private void addWhole(String wish, List<Query> ways) {
        if (wish.isEmpty()) return;
        ways.add(boosted(new TermQuery(new Term(Fields.WHOLE, wish)), EXACTLY));
        var sound = String.join("", Lexicon.soundsOf(wish));
        ways.add(boosted(new TermQuery(new Term(Fields.WHOLE_SOUND, sound)), EXACT_SOUND));
    }

    private void addLetters(String letters, List<Query> ways, Set<Act> acts) {
        if (letters.length() < 2) return;
        var pinyin = lexicon.readPinyin(letters);
        if (!pinyin.isEmpty()) {
            noteActs(pinyin, acts);
            var bySound = sum(pinyin);
            if (bySound.weight() > 0) ways.add(bySound.toOne());
        }
        ways.add(boosted(new TermQuery(new Term(Fields.WHOLE_SOUND, letters)), 1 + EXACT_SOUND));
        if (letters.length() >= 4) ways.add(boosted(new PrefixQuery(new Term(Fields.TAIL_SOUND, letters)), BEGINS_SO));
        if (letters.length() <= MOST_INITIALS) addInitials(letters, ways, acts);
    }

    /** Letters that lead nowhere as they stand, with one or two of them wrong. */
    Query writeMistyped(String plain, Set<Act> acts) {
        var letters = PlainWords.letters(plain);
        var ways = new ArrayList<Query>();
        if (letters.length() >= LEAST_LETTERS_MISTYPED) addMistyped(letters, ways, acts);
        return new DisjunctionMaxQuery(ways, 0);
    }

    private void addInitials(String letters, List<Query> ways, Set<Act> acts) {
        var meant = lexicon.meantByInitials(letters);
        meant.forEach(word -> acts.addAll(Act.of(word)));
        addWords(meant, BY_INITIALS, ways);
        ways.add(boosted(new TermQuery(new Term(Fields.WHOLE_INITIALS, letters)), BY_INITIALS));
        if (letters.length() >= 3) {
            ways.add(boosted(new PrefixQuery(new Term(Fields.TAIL_INITIALS, letters)), BEGINS_SO));
        }
    }

    private void addMistyped(String letters, List<Query> ways, Set<Act> acts) {
        var meant = lexicon.meantByMistypedSound(letters);
        meant.forEach(word -> acts.addAll(Act.of(word)));
        addWords(meant, MISTYPED, ways);
        ways.add(boosted(new FuzzyQuery(new Term(Fields.WHOLE_SOUND, letters), 2, 1), MISTYPED));
        ways.add(boosted(new FuzzyQuery(new Term(Fields.ENGLISH, letters), 1, 1), MISTYPED));
    }

    private void addWords(Collection<String> words, float certainty, List<Query> ways) {
        for (var word : words) {
            var found = ofWord(word);
            if (found.weight() > 0) ways.add(boosted(found.toOne(), certainty));
        }
    }

    private static Query boosted(Query query, double boost) {
        return new BoostQuery(query, (float) boost);
    }

    private Weighed sum(List<Part> parts) {
        var all = new BooleanQuery.Builder();
        var weight = 0.0;
        for (var part : parts) {
            var found = ofPart(part);
            if (found.weight() <= 0) continue;
            weight += found.weight();
            all.add(found.query(), Occur.SHOULD);
        }
        return new Weighed(all.build(), weight);
    }

    private Weighed ofPart(Part part) {
        var own = part.isSound() ? ofSounds(part.signs()) : ofSigns(part.signs());
        if (part.meant().isEmpty()) return own;
        var ways = new ArrayList<Query>();
        var others = part.meant().stream()
                .map(this::ofWord)
                .filter(word -> word.weight() > 0)
                .toList();
        var length = Math.sqrt(Math.max(1, part.signs().size() - 1));
        var weight =
                length * part.meant().stream().mapToDouble(this::rarity).min().orElse(0);
        for (var other : others) ways.add(boosted(other.toOne(), weight * part.certainty()));
        if (own.weight() > 0) ways.add(boosted(own.toOne(), weight));
        return new Weighed(new DisjunctionMaxQuery(ways, OTHER_WORD_TOO), ways.isEmpty() ? 0 : weight);
    }

    /** How rare the pairs of a word are on average. */
    private double rarity(String word) {
        return PlainWords.signs(word).stream()
                .flatMap(signs -> Terms.of(signs).stream())
                .filter(term -> term.share() == 1)
                .mapToDouble(term -> terms.weight(term.text()))
                .average()
                .orElse(0);
    }

    private Weighed ofWord(String word) {
        return sum(PlainWords.signs(word).stream().map(Part::asTyped).toList());
    }

    private Weighed ofSigns(List<String> signs) {
        var all = new ArrayList<Query>();
        var weight = 0.0;
        for (var term : terms.asked(signs)) {
            var worth = term.share() * terms.weight(term.text());
            weight += worth;
            var places = places(term.text(), false, worth);
            if (term.share() == 1 && places.isEmpty()) places.addAll(soundsAlike(term.text(), worth));
            if (!places.isEmpty()) all.add(oneOf(places));
        }
        return weighed(all, weight);
    }

    /** Another sign that sounds like the one typed. */
    private List<Query> soundsAlike(String pair, double worth) {
        var sounds = Terms.soundTexts(pair);
        return sounds.size() == 1 && PlainWords.hasChinese(pair)
                ? places(sounds.iterator().next(), true, worth * ONLY_SOUNDS_ALIKE)
                : List.of();
    }

    private Weighed ofSounds(List<String> syllables) {
        var all = new ArrayList<Query>();
        var weight = 0.0;
        for (var term : Terms.ofSounds(syllables)) {
            var worth = term.share() * terms.weight(term.text());
            weight += worth;
            all.addAll(places(term.text(), true, worth));
        }
        return weighed(all, weight);
    }

    private static Query oneOf(List<Query> ways) {
        return ways.size() == 1 ? ways.getFirst() : new DisjunctionMaxQuery(ways, 0);
    }

    private static Weighed weighed(List<Query> terms, double weight) {
        var all = new BooleanQuery.Builder();
        terms.forEach(term -> all.add(term, Occur.SHOULD));
        return new Weighed(all.build(), terms.isEmpty() ? 0 : weight);
    }

    private List<Query> places(String text, boolean isSound, double worth) {
        var places = new ArrayList<Query>();
        for (var place : Fields.places(isSound)) {
            if (!terms.isIn(place.field(), text)) continue;
            places.add(boosted(new TermQuery(new Term(place.field(), text)), worth * place.weight()));
        }
        return places;
    }
}
