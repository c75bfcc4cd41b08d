package org.tongban.catalog;

import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The portal in large type with few entries (适老版), chosen once and kept in a cookie that scripts may read too, so that
 * the pages made in the browser follow it.
 */
public final class ElderMode {
    public static final String COOKIE = "elder";

    private ElderMode() {}

    /** Whether the visitor of the current call has chosen it. */
    public static boolean isOn() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) return false;
        var cookies = attributes.getRequest().getCookies();
        return cookies != null && Arrays.stream(cookies).anyMatch(ElderMode::isSwitchedOn);
    }

    private static boolean isSwitchedOn(Cookie cookie) {
        return cookie.getName().equals(COOKIE) && cookie.getValue().equals("1");
    }
}
