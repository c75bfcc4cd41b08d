package org.tongban.platform;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The sentences of a page in its language; templates call it {@code w}. */
public record Words(Messages messages, Locale language) {

    public boolean english() {
        return language.getLanguage().equals("en");
    }

    /** As it stands in {@code html[lang]}. */
    public String tag() {
        return english() ? "en" : "zh-CN";
    }

    public String of(String code) {
        return messages.text(code, language);
    }

    /** The word for a constant: {@code page.step.} and SITE_CHECK give the sentence {@code page.step.siteCheck}. */
    public String of(String prefix, Enum<?> constant) {
        var parts = constant.name().toLowerCase(Locale.ROOT).split("_");
        var word = new StringBuilder(parts[0]);
        for (var i = 1; i < parts.length; i++) {
            word.append(Character.toUpperCase(parts[i].charAt(0))).append(parts[i].substring(1));
        }
        return of(prefix + word);
    }

    /** @param args name, value, name, value: for the places of the sentence */
    public String of(String code, Object... args) {
        Map<String, Object> named = new LinkedHashMap<>();
        for (var i = 0; i + 1 < args.length; i += 2) named.put(args[i].toString(), args[i + 1]);
        return messages.text(code, named, language);
    }

    /** A sentence that has a form of its own for one: {@code <code>.one}, used where it is written. */
    public String count(String code, long n) {
        return messages.counted(code, n, Map.of("n", n), language);
    }
}
