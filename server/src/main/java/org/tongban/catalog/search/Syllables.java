package org.tongban.catalog.search;

import com.github.promeg.pinyinhelper.Pinyin;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which syllables there are, and how letters typed without blanks fall into them: {@code kaifanguan} is kai, fan, guan. */
final class Syllables {
    private static final int LONGEST = 6;

    private final Set<String> known = new HashSet<>();

    /** How each sign sounds; letters and digits sound as they stand. */
    static List<String> of(List<String> signs) {
        return signs.stream().map(Syllables::of).toList();
    }

    private static String of(String sign) {
        var first = sign.charAt(0);
        return Pinyin.isChinese(first) ? Pinyin.toPinyin(first).toLowerCase(Locale.ROOT) : sign;
    }

    static String initials(List<String> syllables) {
        var initials = new StringBuilder();
        syllables.forEach(syllable -> initials.append(syllable.charAt(0)));
        return initials.toString();
    }

    void learn(Collection<String> syllables) {
        for (var syllable : syllables) {
            if (syllable.length() <= LONGEST && syllable.chars().allMatch(sign -> sign >= 'a' && sign <= 'z')) {
                known.add(syllable);
            }
        }
    }

    /** In as few syllables as possible; empty if letters are left over. */
    List<String> split(String letters) {
        var best = new ArrayList<List<String>>();
        best.add(List.of());
        for (var end = 1; end <= letters.length(); end++) {
            List<String> shortest = List.of();
            for (var from = Math.max(0, end - LONGEST); from < end; from++) {
                var before = best.get(from);
                var syllable = letters.substring(from, end);
                if ((from > 0 && before.isEmpty()) || !known.contains(syllable)) continue;
                if (!shortest.isEmpty() && before.size() + 1 >= shortest.size()) continue;
                shortest = new ArrayList<>(before);
                shortest.add(syllable);
            }
            best.add(shortest);
        }
        return best.getLast();
    }
}
