package org.tongban.casework;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tongban.catalog.PageHead;
import org.tongban.catalog.Portal;
import org.tongban.platform.Allow;
import org.tongban.platform.Role;
import org.tongban.platform.Scope;

/** {@code /grants}: what was licensed, newest first, by authority; without script. */
@RestController
class PublishedGrantsPage {
    private final PublishedGrants grants;
    private final Portal portal;

    PublishedGrantsPage(PublishedGrants grants, Portal portal) {
        this.grants = grants;
        this.portal = portal;
    }

    @Allow(role = Role.ANYONE, scope = Scope.PUBLIC, purpose = "see what was licensed")
    @GetMapping(path = "/grants", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> list(
            @RequestParam(defaultValue = "") String authority,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            HttpServletRequest request) {
        var w = portal.words();
        var model = Map.of(
                "found", grants.standing(authority, before, w.language()),
                "authorities", grants.authorities(w.language()),
                "chosen", authority);
        var head = PageHead.of(w.of("grants.title"), w.of("grants.lead")).with("src/notices.ts");
        return portal.page(request, "casework/grants.jte", head, model);
    }
}
