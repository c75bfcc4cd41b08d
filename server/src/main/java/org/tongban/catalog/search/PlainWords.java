package org.tongban.catalog.search;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What is typed and what is indexed, brought to one form: simplified signs of half width, small letters. */
public final class PlainWords {
    /** More than this is not a search. */
    public static final int LONGEST = 60;

    private static final int FIRST_SIGN = 0x3400;
    private static final Map<Character, Character> SIMPLE = new ConcurrentHashMap<>();

    private PlainWords() {}

    /** Of what somebody typed, no more than counts. */
    public static String of(String typed) {
        var plain = ofText(typed.length() > 2 * LONGEST ? typed.substring(0, 2 * LONGEST) : typed);
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }

    /** Of a text however long. */
    public static String ofText(String text) {
        var plain = Normalizer.normalize(text.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var simple = new StringBuilder(plain.length());
        for (var i = 0; i < plain.length(); i++) simple.append(simple(plain.charAt(i)));
        return simple.toString();
    }

    private static char simple(char sign) {
        return sign < FIRST_SIGN ? sign : SIMPLE.computeIfAbsent(sign, PlainWords::looked);
    }

    private static char looked(char sign) {
        if (!Character.isIdeographic(sign)) return sign;
        var found = ZhConverterUtil.toSimple(sign);
        return found == null || found.isEmpty() || found.getFirst().length() != 1
                ? sign
                : found.getFirst().charAt(0);
    }

    /**
     * The signs of a text, in pieces that punctuation or blanks part: a Chinese sign by itself, letters and digits that
     * stand together as one.
     */
    static List<List<String>> signs(String plain) {
        var pieces = new ArrayList<List<String>>();
        var piece = new ArrayList<String>();
        var letters = new StringBuilder();
        for (var i = 0; i < plain.length(); i += Character.charCount(plain.codePointAt(i))) {
            var sign = plain.codePointAt(i);
            var isChinese = Character.isIdeographic(sign);
            if (!isChinese && Character.isLetterOrDigit(sign)) {
                letters.appendCodePoint(sign);
                continue;
            }
            if (!letters.isEmpty()) piece.add(letters.toString());
            letters.setLength(0);
            if (isChinese) piece.add(Character.toString(sign));
            else if (!piece.isEmpty()) {
                pieces.add(List.copyOf(piece));
                piece.clear();
            }
        }
        if (!letters.isEmpty()) piece.add(letters.toString());
        if (!piece.isEmpty()) pieces.add(List.copyOf(piece));
        return pieces;
    }

    static boolean hasChinese(String plain) {
        return plain.codePoints().anyMatch(Character::isIdeographic);
    }

    /** Only what can be part of a code or of pinyin. */
    static String letters(String plain) {
        var letters = new StringBuilder();
        plain.chars()
                .filter(sign -> sign >= 'a' && sign <= 'z' || sign >= '0' && sign <= '9')
                .forEach(sign -> letters.append((char) sign));
        return letters.toString();
    }
}
