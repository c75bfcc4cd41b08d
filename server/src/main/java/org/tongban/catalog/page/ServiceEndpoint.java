package org.tongban.catalog.page;

import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tongban.catalog.Catalog;
import org.tongban.catalog.Portal;
import org.tongban.platform.Allow;
import org.tongban.platform.Role;
import org.tongban.platform.Scope;
import org.tongban.region.Regions;

/** The public catalogue for programs: services by everyday words, and a guide, in the language of the call. */
@RestController
class ServiceEndpoint {
    private static final int MOST = 100;

    private final Portal portal;
    private final Catalog catalog;
    private final Regions regions;
    private final ServiceCards cards;
    private final GuideWriter writer;

    ServiceEndpoint(Portal portal, Catalog catalog, Regions regions, ServiceCards cards, GuideWriter writer) {
        this.portal = portal;
        this.catalog = catalog;
        this.regions = regions;
        this.cards = cards;
        this.writer = writer;
    }

    /** The best, at most a hundred. */
    @Allow(role = Role.ANYONE, scope = Scope.PUBLIC, purpose = "find a service")
    @GetMapping("/api/services")
    List<ServiceCard> services(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String division) {
        var w = portal.words();
        var place = division.isEmpty()
                ? regions.region().code()
                : regions.requireDivision(division).code();
        return cards.of(
                catalog.searchItems(q, w.language()).stream().limit(MOST).toList(), place, w);
    }

    /** Every other parameter is an answer to a scenario question. */
    @Allow(role = Role.ANYONE, scope = Scope.PUBLIC, purpose = "read a guide")
    @GetMapping("/api/services/{slug}/{division}")
    GuideView service(
            @PathVariable String slug, @PathVariable String division, @RequestParam Map<String, String> answers) {
        regions.requireDivision(division);
        return writer.write(catalog.service(slug, division), answers, portal.words());
    }
}
