package org.tongban.region;

import static com.github.promeg.pinyinhelper.Pinyin.isChinese;
import static com.github.promeg.pinyinhelper.Pinyin.toPinyin;

import java.util.Locale;

/** How Chinese words sound, without tones: for those who type pinyin or its initials, and for homophones. */
public final class Pinyin {
    private Pinyin() {}

    /** 开饭馆 is {@code kaifanguan}; other letters and digits stay, the rest goes. */
    public static String sound(String words) {
        var sound = new StringBuilder();
        words.chars().mapToObj(sign -> (char) sign).forEach(sign -> {
            if (isChinese(sign)) sound.append(toPinyin(sign).toLowerCase(Locale.ROOT));
            else if (Character.isLetterOrDigit(sign)) sound.append(Character.toLowerCase(sign));
        });
        return sound.toString();
    }

    /** 开饭馆 is {@code kfg}. */
    public static String initials(String words) {
        var initials = new StringBuilder();
        words.chars()
                .mapToObj(sign -> (char) sign)
                .filter(com.github.promeg.pinyinhelper.Pinyin::isChinese)
                .forEach(sign ->
                        initials.append(Character.toLowerCase(toPinyin(sign).charAt(0))));
        return initials.toString();
    }

    public static boolean hasChinese(String words) {
        return words.chars().anyMatch(sign -> isChinese((char) sign));
    }
}
