package org.tongban.catalog.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What may be kept of what somebody searched: words. Numbers, addresses of any kind and what may be a name are taken out;
 * rather a word too many goes than a name stays.
 */
final class Anonymous {
    private static final int MOST_SIGNS = 20;
    private static final int LONGEST_NAME = 3;

    /** What is not known to the catalogue and longer than this may be a name in pinyin. */
    private static final int LONGEST_FOREIGN = 4;

    private static final Pattern ADDRESS = Pattern.compile("[\\w.+-]+@[\\w.-]+|https?:\\S+|www\\.\\S+");
    private static final Pattern NUMBER = Pattern.compile("[a-z-]*\\d[\\da-z-]*|[〇零一二三四五六七八九十百千万幺两]{5,}");

    private static final Set<String> SURNAMES = signs("王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任"
            + "沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
            + "欧司上诸夏温庞樊兰殷施洪翟安颜倪牛鲁葛岳齐梅童冉文游牟舒屈蒲晏喻佘代阳粟敖蹇");

    private final Terms terms;

    Anonymous(Terms terms) {
        this.terms = terms;
    }

    private static Set<String> signs(String text) {
        return text.codePoints().mapToObj(Character::toString).collect(Collectors.toUnmodifiableSet());
    }

    /** Empty where nothing is left that says something. */
    String of(String plain) {
        var bare = NUMBER.matcher(ADDRESS.matcher(plain).replaceAll(" ")).replaceAll(" ");
        var kept = PlainWords.signs(bare).stream()
                .map(this::withoutNames)
                .filter(piece -> !piece.isEmpty())
                .collect(Collectors.joining(" "));
        var cut = kept.length() > MOST_SIGNS ? kept.substring(0, MOST_SIGNS) : kept;
        return cut.strip().length() < 2 ? "" : cut.strip();
    }

    private String withoutNames(List<String> signs) {
        var known = KnownSigns.of(signs, terms);
        var kept = new ArrayList<String>();
        for (var i = 0; i < signs.size(); i++) {
            var sign = signs.get(i);
            if (!known[i] && !PlainWords.hasChinese(sign)) {
                if (sign.length() <= LONGEST_FOREIGN) kept.add(sign);
                continue;
            }
            var end = known[i] || !SURNAMES.contains(sign) ? i : endOfName(i, known);
            if (end > i + 1) i = end - 1;
            else kept.add(sign);
        }
        return String.join("", kept);
    }

    private static int endOfName(int from, boolean[] known) {
        var end = from;
        while (end < known.length && end < from + LONGEST_NAME && !known[end]) end++;
        return end;
    }
}
