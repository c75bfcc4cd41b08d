package org.tongban.identity;

import java.util.Optional;
import java.util.regex.Pattern;
import org.tongban.kernel.Typed;

/** What people type about themselves, brought into one form; empty where it cannot be meant. */
final class Typing {
    private static final Pattern MOBILE = Pattern.compile("1\\d{10}");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M}·.'’ -]{0,48}[\\p{L}\\p{M}]");
    private static final Pattern EMAIL = Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    private static final int LONGEST = 100;

    private Typing() {}

    static Optional<String> phone(String typed) {
        if (typed.length() > LONGEST) return Optional.empty();
        var narrow = Typed.narrow(typed).replace("-", "").replaceFirst("^(\\+|00)86", "");
        return Optional.of(narrow).filter(phone -> MOBILE.matcher(phone).matches());
    }

    /** The middle dot of names comes in many shapes; 0xB7 is the one that registers hold. */
    static Optional<String> name(String typed) {
        if (typed.length() > LONGEST) return Optional.empty();
        var name = typed.strip().replaceAll("[•・･‧∙．]", "·").replaceAll("\\s+", " ");
        return Optional.of(name).filter(each -> NAME.matcher(each).matches());
    }

    static Optional<String> email(String typed) {
        var email = typed.strip();
        return Optional.of(email)
                .filter(each -> each.length() <= LONGEST && EMAIL.matcher(each).matches());
    }
}
