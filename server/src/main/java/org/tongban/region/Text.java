package org.tongban.region;

import java.util.Locale;

/** A text in Chinese and English; without English the Chinese stands in. */
public record Text(String zh, String en) {
    public static final Text NONE = new Text("", "");

    public static Text of(String zh) {
        return new Text(zh, "");
    }

    public String in(Locale language) {
        return language.getLanguage().equals("en") && !en.isEmpty() ? en : zh;
    }

    public boolean isEmpty() {
        return zh.isEmpty();
    }
}
