package org.tongban.bundle;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongban.catalog.PageHead;
import org.tongban.catalog.Portal;
import org.tongban.kernel.RejectedException;
import org.tongban.platform.Allow;
import org.tongban.platform.Role;
import org.tongban.platform.Scope;
import org.tongban.region.Regions;

/**
 * {@code GET /bundles/{slug}/{division}}: what it consists of and how it goes. Answers to the scenario questions come as
 * query parameters, so that the page works without JavaScript and can be sent to somebody.
 */
@Controller
class BundlePage {
    private final Portal portal;
    private final Bundles bundles;
    private final BundlePageWriter writer;
    private final Regions regions;

    BundlePage(Portal portal, Bundles bundles, BundlePageWriter writer, Regions regions) {
        this.portal = portal;
        this.bundles = bundles;
        this.writer = writer;
        this.regions = regions;
    }

    @Allow(role = Role.ANYONE, scope = Scope.PUBLIC, purpose = "read a bundle's guide")
    @GetMapping("/bundles/{slug}/{division}")
    ResponseEntity<byte[]> bundle(
            HttpServletRequest request,
            @PathVariable String slug,
            @PathVariable String division,
            @RequestParam Map<String, String> answers) {
        var bundle = bundles.require(slug);
        regions.requireDivision(division);
        if (!bundles.isOffered(bundle, division)) return chooser(request, bundle, division);
        var w = portal.words();
        var view = writer.write(bundles.offered(slug, division), answers, w);
        var head = PageHead.of(
                        w.of("page.guide.title", "service", view.name(), "place", view.place()),
                        w.of("page.bundle.description", "name", view.name()))
                .in("services")
                .with("src/guide.ts");
        return portal.answer(portal.render(
                "bundle/bundle.jte", "/bundles/" + slug + "/" + division, division, head, Map.of("bundle", view)));
    }

    @Allow(role = Role.ANYONE, scope = Scope.PUBLIC, purpose = "choose where a bundle is done")
    @GetMapping("/bundles/{slug}")
    ResponseEntity<byte[]> anywhere(HttpServletRequest request, @PathVariable String slug) {
        var bundle = bundles.require(slug);
        var place = portal.place(request);
        if (!bundles.isOffered(bundle, place)) return chooser(request, bundle, place);
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create("/bundles/" + slug + "/" + place))
                .build();
    }

    /** It is done below this place: in which part of it? */
    private ResponseEntity<byte[]> chooser(HttpServletRequest request, Bundle bundle, String within) {
        var w = portal.words();
        var places = bundles.placesBelow(bundle, within).stream()
                .map(place -> new BundlePageView.PlaceView(
                        place.name().in(w.language()), "/bundles/" + bundle.slug() + "/" + place.code()))
                .toList();
        if (places.isEmpty()) {
            throw new RejectedException(
                    new BundleRejection.NotOffered(bundle.members().getFirst().service()));
        }
        var name = bundle.name().in(w.language());
        var title = w.of("page.places.titleFor", "service", name);
        var lead = w.of("page.places.leadFor", "place", regions.path(within, w.language()));
        var head = PageHead.of(title, lead).in("services").with("src/places.ts").hidden();
        return portal.page(request, "bundle/places.jte", head, Map.of("title", title, "lead", lead, "places", places));
    }
}
