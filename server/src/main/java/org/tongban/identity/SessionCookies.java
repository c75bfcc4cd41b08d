package org.tongban.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.tongban.platform.Settings;

/** The cookies that hold session tokens: out of reach of scripts, not sent across sites, encrypted in transit. */
@Component
class SessionCookies {
    private final boolean alwaysSecure;

    SessionCookies(Settings settings) {
        this.alwaysSecure = settings.baseUrl().startsWith("https:");
    }

    static Optional<SecretToken> token(HttpServletRequest request, Face face) {
        var cookies = request.getCookies();
        if (cookies == null) return Optional.empty();
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(face.cookie()))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty() && value.length() <= 100)
                .map(SecretToken::new)
                .findFirst();
    }

    /** Ends with the browser; the server ends it earlier. */
    String holding(SecretToken token, Face face, HttpServletRequest request) {
        return cookie(token.value(), face, request).build().toString();
    }

    String gone(Face face, HttpServletRequest request) {
        return cookie("", face, request).maxAge(Duration.ZERO).build().toString();
    }

    private ResponseCookie.ResponseCookieBuilder cookie(String value, Face face, HttpServletRequest request) {
        return ResponseCookie.from(face.cookie(), value)
                .path(face.path())
                .httpOnly(true)
                .sameSite("Lax")
                .secure(alwaysSecure || request.isSecure());
    }
}
