package org.tongban.catalog.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The words of a region: what its people say and what that is called, by sign, by sound and by initials. */
final class Lexicon {
    /** Two syllables alone sound like too much else. */
    private static final int LEAST_SYLLABLES = 3;

    private static final int LEAST_LETTERS_MISTYPED = 5;
    private static final double HOMOPHONE = 0.7;
    private static final double MISTYPED = 0.8;

    private final Fillers fillers;
    private final Syllables syllables;
    private final Map<String, Set<String>> meanings = new HashMap<>();
    private final List<String> foreign = new ArrayList<>();
    private final Map<String, Set<String>> bySound = new HashMap<>();
    private final Map<String, Set<String>> byInitials = new TreeMap<>();
    private int longest;
    private int mostSyllables;

    Lexicon(Synonyms synonyms, Syllables syllables) {
        this.fillers = new Fillers(synonyms.ignored());
        this.syllables = syllables;
        for (var meaning : synonyms.meanings()) {
            var meant = meaning.meant().stream().map(PlainWords::of).toList();
            for (var said : meaning.said()) learn(PlainWords.of(said), meant);
        }
    }

    private void learn(String said, Collection<String> meant) {
        meanings.computeIfAbsent(said, _ -> new LinkedHashSet<>()).addAll(meant);
        longest = Math.max(longest, said.length());
        var sounds = soundsOf(said);
        syllables.learn(sounds);
        mostSyllables = Math.max(mostSyllables, sounds.size());
        bySound.computeIfAbsent(String.join(" ", sounds), _ -> new LinkedHashSet<>())
                .addAll(meant);
        if (!PlainWords.hasChinese(said)) foreign.add(said);
        if (!PlainWords.hasChinese(said) || sounds.size() < 2) return;
        byInitials
                .computeIfAbsent(Syllables.initials(sounds), _ -> new LinkedHashSet<>())
                .addAll(meant);
    }

    static List<String> soundsOf(String plain) {
        return PlainWords.signs(plain).stream()
                .flatMap(signs -> Syllables.of(signs).stream())
                .toList();
    }

    Collection<String> phrases() {
        return meanings.keySet();
    }

    /** Without what is said around the wish, as one text. */
    String wish(String plain) {
        return fillers.without(plain);
    }

    /** Official words that stand for this, if the region has any. */
    Set<String> meant(String said) {
        return meanings.getOrDefault(said, Set.of());
    }

    Set<String> meantByInitials(String letters) {
        return byInitials.getOrDefault(letters, Set.of());
    }

    /** In pieces: what the region has a word for, the longest first, and what stands between. */
    List<Part> read(String plain) {
        var parts = new ArrayList<Part>();
        var rest = new StringBuilder();
        for (var at = 0; at < plain.length(); ) {
            var filler = fillers.at(plain, at);
            var said = saidAt(plain, at);
            if (filler == 0 && said.isEmpty()) {
                rest.append(plain.charAt(at++));
                continue;
            }
            readRest(rest, parts);
            var length = said.map(String::length).orElse(0);
            if (length >= filler) {
                parts.add(Part.meaning(allSigns(said.orElseThrow()), meant(said.orElseThrow()), 1));
            }
            at += Math.max(length, filler);
        }
        readRest(rest, parts);
        return parts;
    }

    private Optional<String> saidAt(String plain, int at) {
        if (Fillers.isInsideWord(plain, at)) return Optional.empty();
        for (var end = Math.min(plain.length(), at + longest); end > at; end--) {
            var said = plain.substring(at, end);
            if (meanings.containsKey(said) && !Fillers.isInsideWord(plain, end)) return Optional.of(said);
        }
        return Optional.empty();
    }

    private static List<String> allSigns(String plain) {
        return PlainWords.signs(plain).stream().flatMap(List::stream).toList();
    }

    private void readRest(StringBuilder rest, List<Part> parts) {
        for (var signs : PlainWords.signs(rest.toString())) {
            if (signs.size() == 1) parts.add(mistyped(signs).orElse(Part.asTyped(signs)));
            else parts.addAll(readSounds(Syllables.of(signs), signs));
        }
        rest.setLength(0);
    }

    /** A foreign word with one letter wrong. */
    private Optional<Part> mistyped(List<String> word) {
        var letters = word.getFirst();
        if (letters.length() < LEAST_LETTERS_MISTYPED || PlainWords.hasChinese(letters)) return Optional.empty();
        return foreign.stream()
                .filter(said -> Typing.isOneOff(said, letters))
                .findFirst()
                .map(said -> Part.meaning(word, meant(said), MISTYPED));
    }

    /** What sounds like a word of the region, written in other signs. */
    private List<Part> readSounds(List<String> sounds, List<String> signs) {
        var parts = new ArrayList<Part>();
        var from = 0;
        for (var at = 0; at < sounds.size(); ) {
            var length = soundAt(sounds, at, LEAST_SYLLABLES);
            if (length == 0) {
                at++;
                continue;
            }
            if (at > from) parts.add(Part.asTyped(signs.subList(from, at)));
            var meant = bySound.getOrDefault(key(sounds, at, length), Set.of());
            parts.add(Part.meaning(signs.subList(at, at + length), meant, HOMOPHONE));
            at += length;
            from = at;
        }
        if (from < signs.size()) parts.add(Part.asTyped(signs.subList(from, signs.size())));
        return parts;
    }

    /** Pinyin, in pieces like {@link #read}; empty where the letters are none. */
    List<Part> readPinyin(String letters) {
        var sounds = syllables.split(letters);
        var parts = new ArrayList<Part>();
        var from = 0;
        for (var at = 0; at < sounds.size(); ) {
            var length = soundAt(sounds, at, 2);
            if (length == 0) {
                at++;
                continue;
            }
            if (at > from) parts.add(Part.sound(sounds.subList(from, at)));
            var meant = bySound.getOrDefault(key(sounds, at, length), Set.of());
            parts.add(new Part(sounds.subList(at, at + length), meant, true, 1));
            at += length;
            from = at;
        }
        if (from < sounds.size()) parts.add(Part.sound(sounds.subList(from, sounds.size())));
        return parts;
    }

    /** How many syllables from here on are a word of the region. */
    private int soundAt(List<String> sounds, int at, int least) {
        for (var length = Math.min(mostSyllables, sounds.size() - at); length >= least; length--) {
            if (bySound.containsKey(key(sounds, at, length))) return length;
        }
        return 0;
    }

    private static String key(List<String> sounds, int at, int length) {
        return String.join(" ", sounds.subList(at, at + length));
    }

    /** Official words for pinyin with one letter wrong. */
    Set<String> meantByMistypedSound(String letters) {
        var meant = new HashSet<String>();
        bySound.forEach((sound, words) -> {
            if (Typing.isOneOff(sound.replace(" ", ""), letters)) meant.addAll(words);
        });
        return meant;
    }
}
