package org.tongban.catalog.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongban.catalog.BaseItem;
import org.tongban.catalog.Catalog;
import org.tongban.catalog.CatalogRejection;
import org.tongban.catalog.Implementation;
import org.tongban.catalog.PageHead;
import org.tongban.catalog.Portal;
import org.tongban.catalog.ServiceItem;
import org.tongban.kernel.RejectedException;
import org.tongban.platform.Allow;
import org.tongban.platform.Pages.Rendered;
import org.tongban.platform.Role;
import org.tongban.platform.Scope;
import org.tongban.platform.Words;
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
    private final PlaceChoice choice;
    private final ListedWriter listed;

    GuidePage(
            Portal portal,
            Catalog catalog,
            Regions regions,
            GuideWriter writer,
            GuideData data,
            PageCache cache,
            PlaceChoice choice,
            ListedWriter listed) {
        this.portal = portal;
        this.catalog = catalog;
        this.regions = regions;
        this.writer = writer;
        this.data = data;
        this.cache = cache;
        this.choice = choice;
        this.listed = listed;
    }

    @Allow(role = Role.ANYONE, scope = Scope.PUBLIC, purpose = "read a guide")
    @GetMapping("/guides/{slug}/{division}")
    ResponseEntity<byte[]> guide(
            HttpServletRequest request,
            @PathVariable String slug,
            @PathVariable String division,
            @RequestParam Map<String, String> answers) {
        regions.requireDivision(division);
        var item = require(slug);
        var found = catalog.implementation(item, division);
        if (found.isEmpty()) return chooser(request, item, division);
        if (!found.get().division().equals(division) || !item.slug().equals(slug)) return redirect(found.get());
        var path = "/guides/" + slug + "/" + division;
        var service = catalog.find(slug, division);
        if (service.isEmpty()) {
            return cache.answer(path, division, portal.words(), _ -> renderListed(found.get(), path));
        }
        if (answers.keySet().stream().allMatch("lang"::equals)) {
            return cache.answer(path, division, portal.words(), _ -> render(service.get(), path, Map.of()));
        }
        return portal.answer(render(service.get(), path, answers));
    }

    private Rendered renderListed(Implementation found, String path) {
        var w = portal.words();
        var view = listed.write(found, w);
        var title = w.of("page.guide.title", "service", view.name(), "place", view.place());
        var head = PageHead.of(
                        title,
                        w.of("page.listed.description", "service", view.name(), "authority", view.authorityName()))
                .in("services")
                .with("src/guide.ts")
                .shownAs(GuidePicture.path(path, w));
        return portal.render(
                "catalog/listed.jte",
                path,
                found.division(),
                head,
                Map.of(
                        "item", view,
                        "switcher", switcher(found.item(), found.division(), w),
                        "answerDays", regions.region().guideAnswerDays()));
    }

    private PlaceSwitcher switcher(BaseItem item, String division, Words w) {
        return PlaceSwitcher.of(item, division, catalog.placesOf(item), w.language());
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
                .described(data.jsonLd(view, path, w))
                .shownAs(GuidePicture.path(path, w));
        return portal.render(
                "catalog/guide.jte",
                path,
                item.division(),
                head,
                Map.of(
                        "guide", view,
                        "switcher", switcher(require(item.slug()), item.division(), w),
                        "reduced", ReductionsView.of(item.guide(), w),
                        "answerDays", regions.region().guideAnswerDays()));
    }

    @Allow(role = Role.ANYONE, scope = Scope.PUBLIC, purpose = "choose where a service is done")
    @GetMapping("/guides/{slug}")
    ResponseEntity<byte[]> anywhere(
            HttpServletRequest request, @PathVariable String slug, @RequestParam(defaultValue = "") String place) {
        var item = require(slug);
        var at = place.isEmpty()
                ? portal.place(request)
                : regions.requireDivision(place).code();
        var found = catalog.implementation(item, at);
        return found.isPresent() ? redirect(found.get()) : chooser(request, item, at);
    }

    /** The service is done below this place: in which part of it? */
    private ResponseEntity<byte[]> chooser(HttpServletRequest request, BaseItem item, String within) {
        var view = choice.forItem(item, within, portal.words());
        if (view.places().isEmpty()) throw new RejectedException(new CatalogRejection.NotOffered(item.slug(), within));
        var head = PageHead.of(view.title(), view.lead()).in("services").with("src/places.ts");
        return portal.page(request, "catalog/places.jte", head, Map.of("view", view));
    }

    private BaseItem require(String slug) {
        return catalog.item(slug).orElseThrow(() -> new RejectedException(new CatalogRejection.UnknownService(slug)));
    }

    private static ResponseEntity<byte[]> redirect(Implementation found) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create("/guides/" + found.item().slug() + "/" + found.division()))
                .build();
    }
}
