package org.tongban.catalog.lists;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tongban.catalog.Catalog;
import org.tongban.catalog.CatalogRejection;
import org.tongban.catalog.PageHead;
import org.tongban.catalog.Portal;
import org.tongban.catalog.page.PageCache;
import org.tongban.kernel.RejectedException;
import org.tongban.platform.Allow;
import org.tongban.platform.Pages.Rendered;
import org.tongban.platform.Role;
import org.tongban.platform.Scope;
import org.tongban.region.Regions;

/** {@code /lists/power/{item}/{division}}: the register entry of a power, with its process and its duties. */
@RestController
class PowerPage {
    private final Portal portal;
    private final Catalog catalog;
    private final Regions regions;
    private final Lists lists;
    private final PowerWriter writer;
    private final PageCache cache;

    PowerPage(Portal portal, Catalog catalog, Regions regions, Lists lists, PowerWriter writer, PageCache cache) {
        this.portal = portal;
        this.catalog = catalog;
        this.regions = regions;
        this.lists = lists;
        this.writer = writer;
        this.cache = cache;
    }

    /** @param slug of its guide, or its base code */
    @Allow(role = Role.ANYONE, scope = Scope.PUBLIC, purpose = "read the register entry of a power")
    @GetMapping(path = "/lists/power/{slug}/{division}", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> power(@PathVariable String slug, @PathVariable String division) {
        regions.requireDivision(division);
        var item = catalog.item(slug)
                .filter(PowerList::isPower)
                .orElseThrow(() -> new RejectedException(new CatalogRejection.UnknownService(slug)));
        var found = catalog.implementation(item, division)
                .orElseThrow(() -> new RejectedException(new CatalogRejection.NotOffered(slug, division)));
        var entry = lists.entry(found);
        var path = entry.powerHref();
        if (!found.division().equals(division) || !item.slug().equals(slug)) {
            return ResponseEntity.status(HttpStatus.FOUND)
                    .header("Location", path)
                    .build();
        }
        return cache.answer(path, division, portal.words(), _ -> render(entry, path));
    }

    private Rendered render(Entry entry, String path) {
        var w = portal.words();
        var view = writer.write(entry, w);
        var title = w.of("lists.register.title", "power", view.name());
        var head = PageHead.of(title, w.of("lists.register.lead", "authority", view.authority()))
                .in("lists")
                .with(ListPage.STYLE);
        return portal.render("catalog/lists/power.jte", path, entry.found().division(), head, Map.of("power", view));
    }
}
