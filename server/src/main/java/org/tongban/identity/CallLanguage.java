package org.tongban.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;

/** The language of an answer: asked for in the address, kept in a cookie, or what the browser prefers. Chinese first. */
final class CallLanguage {
    static final String NAME = "lang";

    private CallLanguage() {}

    static Locale of(HttpServletRequest request) {
        return asked(request).or(() -> kept(request)).orElseGet(() -> preferred(request));
    }

    static Optional<Locale> asked(HttpServletRequest request) {
        var query = request.getQueryString();
        if (query == null) return Optional.empty();
        return Arrays.stream(query.split("&"))
                .filter(each -> each.startsWith(NAME + "="))
                .findFirst()
                .flatMap(each -> known(each.substring(NAME.length() + 1)));
    }

    private static Optional<Locale> kept(HttpServletRequest request) {
        var cookies = request.getCookies();
        if (cookies == null) return Optional.empty();
        return Arrays.stream(cookies)
                .filter(each -> each.getName().equals(NAME))
                .map(Cookie::getValue)
                .findFirst()
                .flatMap(CallLanguage::known);
    }

    private static Locale preferred(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) return Locale.CHINESE;
        return Collections.list(request.getLocales()).stream()
                .flatMap(each -> known(each.getLanguage()).stream())
                .findFirst()
                .orElse(Locale.CHINESE);
    }

    private static Optional<Locale> known(String language) {
        return switch (language) {
            case "zh", "zh-CN" -> Optional.of(Locale.CHINESE);
            case "en" -> Optional.of(Locale.ENGLISH);
            default -> Optional.empty();
        };
    }
}
