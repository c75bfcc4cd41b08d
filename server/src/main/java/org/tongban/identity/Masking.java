package org.tongban.identity;

/** Hides the middle of what identifies a person. */
public final class Masking {
    private Masking() {}

    /** 李小明 becomes 李**; a name in Latin letters keeps its first letter. */
    public static String name(String name) {
        if (name.isEmpty()) return "";
        var first = name.codePointAt(0);
        var kept = Character.toString(first);
        var hidden = Character.isIdeographic(first) ? (int) name.codePoints().count() - 1 : 3;
        return kept + "*".repeat(hidden);
    }

    public static String idNumber(String number) {
        return middleHidden(number, 4, 4);
    }

    public static String phone(String phone) {
        return middleHidden(phone, 3, 4);
    }

    public static String email(String email) {
        var at = email.indexOf('@');
        return at < 1 ? "" : email.charAt(0) + "***" + email.substring(at);
    }

    private static String middleHidden(String text, int start, int end) {
        if (text.length() <= start + end) return "*".repeat(text.length());
        return text.substring(0, start) + "*".repeat(text.length() - start - end) + text.substring(text.length() - end);
    }
}
