package org.tongban.catalog.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tongban.catalog.Catalog;
import org.tongban.catalog.Portal;
import org.tongban.platform.Allow;
import org.tongban.platform.Role;
import org.tongban.platform.Scope;

/** {@code GET /api/suggestions?q=}: a few services while somebody is still typing. Nothing of it is kept. */
@RestController
class SuggestionEndpoint {
    private static final int MOST = 7;
    private static final int MOST_BUNDLES = 1;
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Portal portal;
    private final Catalog catalog;
    private final ServiceCards cards;

    SuggestionEndpoint(Portal portal, Catalog catalog, ServiceCards cards) {
        this.portal = portal;
        this.catalog = catalog;
        this.cards = cards;
    }

    /**
     * @param note who does it, or that it is several services at once
     * @param href of its guide at the visitor's place
     */
    record Suggestion(String name, String note, String href) {}

    /** The best, at most seven; none for less than a word. */
    @Allow(role = Role.ANYONE, scope = Scope.PUBLIC, purpose = "find a service while typing")
    @GetMapping("/api/suggestions")
    ResponseEntity<List<Suggestion>> suggestions(
            HttpServletRequest request, @RequestParam(defaultValue = "") String q) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(KEPT).cachePrivate())
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.COOKIE)
                .body(q.isBlank() ? List.of() : find(q.strip(), portal.place(request)));
    }

    private List<Suggestion> find(String typed, String place) {
        var w = portal.words();
        var bundles = BundleLink.of(catalog.searchBundles(typed), w).stream()
                .limit(MOST_BUNDLES)
                .map(bundle -> new Suggestion(bundle.name(), w.of("page.bundle.kind"), bundle.href()));
        var items =
                catalog.searchItems(typed, w.language()).stream().limit(MOST).toList();
        var services = cards.of(items, place, w).stream()
                .map(card -> new Suggestion(card.name(), card.authority(), card.href()));
        return Stream.concat(bundles, services).limit(MOST).toList();
    }
}
