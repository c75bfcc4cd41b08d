package org.tongban.catalog.page;

import java.net.URI;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongban.catalog.ElderMode;
import org.tongban.platform.Allow;
import org.tongban.platform.Role;
import org.tongban.platform.Scope;

/** {@code GET /elder?on=1}: large type and few entries from now on, until it is switched off. */
@Controller
class ElderPage {
    private static final Duration KEPT = Duration.ofDays(365);

    @Allow(role = Role.ANYONE, scope = Scope.PUBLIC, purpose = "read in large type")
    @GetMapping("/elder")
    ResponseEntity<Void> elder(
            @RequestParam(defaultValue = "1") String on, @RequestParam(defaultValue = "/") String back) {
        var isOn = on.equals("1");
        var cookie = ResponseCookie.from(ElderMode.COOKIE, isOn ? "1" : "")
                .path("/")
                .maxAge(isOn ? KEPT : Duration.ZERO)
                .sameSite("Lax")
                .build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .location(URI.create(WayBack.within(back)))
                .build();
    }
}
