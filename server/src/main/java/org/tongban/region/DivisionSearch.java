package org.tongban.region;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds divisions by what people type: a name or a part of it, pinyin, initials, or a name of former times. */
final class DivisionSearch {
    static final DivisionSearch EMPTY = new DivisionSearch("", List.of(), List.of());
    private static final int MISS = 100;

    private record Entry(Division division, String name, String sound, String initials, String english) {}

    private final String version;
    private final List<Entry> entries = new ArrayList<>();

    DivisionSearch(String version, Collection<Division> divisions, Collection<FormerCode> formerCodes) {
        this.version = version;
        Map<String, Division> byCode = new HashMap<>();
        for (var division : divisions) {
            byCode.put(division.code(), division);
            entries.add(entry(division, division.name().zh()));
        }
        for (var former : formerCodes) {
            var today = byCode.get(former.successor());
            if (today != null) entries.add(entry(today, former.name()));
        }
    }

    private static Entry entry(Division division, String name) {
        return new Entry(
                division,
                name,
                Pinyin.sound(name),
                Pinyin.initials(name),
                division.name().en().toLowerCase(Locale.ROOT));
    }

    String version() {
        return version;
    }

    List<Division> find(String typed, int most) {
        var words = typed.strip().toLowerCase(Locale.ROOT);
        if (words.isEmpty()) return List.of();
        var chinese = Pinyin.hasChinese(words);
        var letters = Pinyin.sound(words);
        Map<Division, Integer> found = new LinkedHashMap<>();
        for (var entry : entries) {
            var miss = chinese ? byName(entry, words) : byLetters(entry, words, letters);
            if (miss < MISS) found.merge(entry.division(), miss, Math::min);
        }
        return found.entrySet().stream()
                .sorted(Map.Entry.<Division, Integer>comparingByValue()
                        .thenComparing(each -> each.getKey().kind())
                        .thenComparing(each -> each.getKey().code()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static int byName(Entry entry, String words) {
        if (entry.name().equals(words)) return 0;
        if (entry.name().startsWith(words)) return 1;
        return entry.name().contains(words) ? 2 : MISS;
    }

    private static int byLetters(Entry entry, String words, String letters) {
        if (letters.isEmpty()) return MISS;
        if (entry.initials().equals(letters) || entry.sound().equals(letters)) return 0;
        if (entry.sound().startsWith(letters) || entry.english().startsWith(words)) return 1;
        return entry.initials().startsWith(letters) ? 2 : MISS;
    }
}
