package org.tongban.catalog.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongban.catalog.Catalog;
import org.tongban.catalog.PageHead;
import org.tongban.catalog.Portal;
import org.tongban.platform.Allow;
import org.tongban.platform.Role;
import org.tongban.platform.Scope;

/** {@code GET /search?q=}: services by everyday words. */
@Controller
class SearchPage {
    private static final int LONGEST = 60;
    private static final int MOST = 60;

    private final Portal portal;
    private final Catalog catalog;
    private final ServiceCards cards;

    SearchPage(Portal portal, Catalog catalog, ServiceCards cards) {
        this.portal = portal;
        this.catalog = catalog;
        this.cards = cards;
    }

    @Allow(role = Role.ANYONE, scope = Scope.PUBLIC, purpose = "find a service")
    @GetMapping("/search")
    ResponseEntity<byte[]> search(HttpServletRequest request, @RequestParam(defaultValue = "") String q) {
        var w = portal.words();
        var words = q.strip().length() > LONGEST ? q.strip().substring(0, LONGEST) : q.strip();
        var items =
                catalog.searchItems(words, w.language()).stream().limit(MOST).toList();
        var found = cards.of(items, portal.place(request), w);
        var bundles = BundleLink.of(words.isEmpty() ? List.of() : catalog.searchBundles(words), w);
        var title = words.isEmpty() ? w.of("page.search.title") : w.of("page.search.titleFor", "words", words);
        var head = PageHead.of(title, w.of("page.search.description")).hidden();
        return portal.page(
                request, "catalog/search.jte", head, Map.of("words", words, "bundles", bundles, "found", found));
    }
}
