package org.tongban.catalog.search;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is said around a wish in Chinese and English; a region adds what is said only there. */
final class Fillers {
    private static final List<String> EVERYWHERE = List.of(
            "我", "我们", "我想", "我要", "我家", "想", "想要", "请", "请问", "问一下", "一下", "怎么", "怎么办", "怎么办理", "如何", "怎样", "办理", "需要",
            "要办", "要不要", "什么", "哪里", "哪儿", "在哪", "去哪", "哪些", "哪个", "一个", "一张", "吗", "呢", "吧", "啊", "了", "的", "可以",
            "能不能", "可不可以", "可不可", "有没有", "是不是", "谢谢", "你好", "您好", "多少钱", "流程", "手续", "个", "给", "在", "去", "找", "how",
            "to", "do", "i", "a", "an", "the", "for", "of", "my", "in", "where", "can", "want", "get", "apply",
            "please");

    /** 个体户, 个人, 个税 keep their 个. */
    private static final String AFTER_ONE = "体人税独转";

    private final Set<String> words = new HashSet<>(EVERYWHERE);
    private final int longest;

    Fillers(Collection<String> ofRegion) {
        ofRegion.forEach(word -> words.add(PlainWords.of(word)));
        longest = words.stream().mapToInt(String::length).max().orElse(0);
    }

    /** How long the filler that begins here is; 0 where none does. */
    int at(String plain, int from) {
        if (isInsideWord(plain, from)) return 0;
        for (var end = Math.min(plain.length(), from + longest); end > from; end--) {
            var word = plain.substring(from, end);
            if (!words.contains(word) || isInsideWord(plain, end)) continue;
            var isOfNext = word.equals("个") && end < plain.length() && AFTER_ONE.indexOf(plain.charAt(end)) >= 0;
            return isOfNext ? 0 : word.length();
        }
        return 0;
    }

    String without(String plain) {
        var wish = new StringBuilder();
        for (var at = 0; at < plain.length(); ) {
            var length = at(plain, at);
            if (length == 0) wish.append(plain.charAt(at++));
            else at += length;
        }
        return wish.toString().strip();
    }

    /** Between two letters of one foreign word, where nothing begins and nothing ends. */
    static boolean isInsideWord(String plain, int at) {
        return at > 0 && at < plain.length() && isLetter(plain.charAt(at - 1)) && isLetter(plain.charAt(at));
    }

    private static boolean isLetter(char sign) {
        return sign < '\u0300' && Character.isLetterOrDigit(sign);
    }
}
