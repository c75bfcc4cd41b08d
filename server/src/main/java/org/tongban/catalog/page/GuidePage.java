package org.tongban.catalog.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongban.catalog.Catalog;
import org.tongban.catalog.CatalogRejection;
import org.tongban.catalog.Guide;
import org.tongban.catalog.PageHead;
import org.tongban.catalog.Portal;
import org.tongban.catalog.ServiceItem;
import org.tongban.kernel.RejectedException;
import org.tongban.platform.Allow;
import org.tongban.platform.Pages.Rendered;
import org.tongban.platform.Role;
import org.tongban.platform.Scope;
import org.tongban.region.Regions;

/**
 * {@code GET /guides/{slug}/{division}}: how to do it. Answers to the scenario questions come as query parameters, so
 * that the page works without JavaScript and can be sent to somebody.
 */
@Controller
class GuidePage {
    private final Portal portal;
    private final Catalog catalog;
    private final Regions regions;
    private final GuideWriter writer;
    private final GuideData data;
    private final PageCache cache;

    GuidePage(Portal portal, Catalog catalog, Regions regions, GuideWriter writer, GuideData data, PageCache cache) {
        this.portal = portal;
        this.catalog = catalog;
        this.regions = regions;
        this.writer = writer;
        this.data = data;
        this.cache = cache;
    }

    @Allow(role = Role.ANYONE, scope = Scope.PUBLIC, purpose = "read a guide")
    @GetMapping("/guides/{slug}/{division}")
    ResponseEntity<byte[]> guide(
            HttpServletRequest request,
            @PathVariable String slug,
            @PathVariable String division,
            @RequestParam Map<String, String> answers) {
        regions.requireDivision(division);
        var item = catalog.find(slug, division);
        if (item.isEmpty()) return chooser(request, require(slug), division);
        if (!item.get().division().equals(division)) return redirect(item.get());
        var path = "/guides/" + slug + "/" + division;
        if (answers.keySet().stream().allMatch("lang"::equals)) {
            return cache.answer(path, division, portal.words(), _ -> render(item.get(), path, Map.of()));
        }
        return portal.answer(render(item.get(), path, answers));
    }

    private Rendered render(ServiceItem item, String path, Map<String, String> answers) {
        var w = portal.words();
        var view = writer.write(item, answers, w);
        var title = w.of("page.guide.title", "service", view.name(), "place", view.place());
        var head = PageHead.of(
                        title,
                        w.of("page.guide.description", "service", view.name(), "authority", view.authorityName()))
                .in("services")
                .with("src/guide.ts")
                .described(data.jsonLd(view, path, w));
        return portal.render("catalog/guide.jte", path, item.division(), head, Map.of("guide", view));
    }

    @Allow(role = Role.ANYONE, scope = Scope.PUBLIC, purpose = "choose where a service is done")
    @GetMapping("/guides/{slug}")
    ResponseEntity<byte[]> anywhere(HttpServletRequest request, @PathVariable String slug) {
        var guide = require(slug);
        var place = portal.place(request);
        var item = catalog.find(slug, place);
        return item.isPresent() ? redirect(item.get()) : chooser(request, guide, place);
    }

    /** The service is done below this place: in which part of it? */
    private ResponseEntity<byte[]> chooser(HttpServletRequest request, Guide guide, String within) {
        var w = portal.words();
        var links = catalog.placesBelow(guide.slug(), within).stream()
                .map(each -> new PlaceLink(
                        each.name().in(w.language()),
                        "/places/" + each.code() + "?back=%2Fguides%2F" + guide.slug(),
                        false))
                .toList();
        if (links.isEmpty()) throw new RejectedException(new CatalogRejection.NotOffered(guide.slug(), within));
        var title = w.of("page.places.titleFor", "service", guide.name().in(w.language()));
        var lead = w.of("page.places.leadFor", "place", regions.path(within, w.language()));
        return portal.page(
                request,
                "catalog/places.jte",
                PageHead.of(title, lead).in("services"),
                Map.of("title", title, "lead", lead, "whole", List.of(), "places", links));
    }

    private Guide require(String slug) {
        return catalog.current(slug)
                .orElseThrow(() -> new RejectedException(new CatalogRejection.UnknownService(slug)));
    }

    private static ResponseEntity<byte[]> redirect(ServiceItem item) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create("/guides/" + item.slug() + "/" + item.division()))
                .build();
    }
}
