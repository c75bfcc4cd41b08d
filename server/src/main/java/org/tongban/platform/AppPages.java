package org.tongban.platform;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tongban.kernel.RejectedException;

/**
 * The two applications in the browser: whatever address of theirs is asked for, their one page is the answer, and the
 * application finds its way by the address. The page holds nothing of anybody; what it shows it asks the API for.
 */
@RestController
class AppPages {
    private static final Resource PORTAL = new ClassPathResource("static/portal/index.html");
    private static final Resource DESK = new ClassPathResource("static/desk/index.html");

    @Allow(role = Role.ANYONE, scope = Scope.PUBLIC, purpose = "open the applicants' application")
    @GetMapping(
            path = {"/sign-in", "/apply/**", "/my", "/my/**"},
            produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<Resource> portal() {
        return page(PORTAL);
    }

    @Allow(role = Role.ANYONE, scope = Scope.PUBLIC, purpose = "open the staff's application")
    @GetMapping(
            path = {"/desk", "/desk/", "/desk/{page:(?!assets$|pdf$)[^.]+}/**"},
            produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<Resource> desk() {
        return page(DESK);
    }

    private static ResponseEntity<Resource> page(Resource page) {
        if (!page.exists()) throw new RejectedException(new PlatformRejection.NoSuchPage());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .cacheControl(CacheControl.noCache())
                .body(page);
    }
}
