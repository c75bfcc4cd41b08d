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
