package org.tongban.catalog.page;

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

/** A guide for programs, in the language of the call. */
@RestController
class ServiceEndpoint {
    private final Portal portal;
    private final Catalog catalog;
    private final Regions regions;
    private final GuideWriter writer;

    ServiceEndpoint(Portal portal, Catalog catalog, Regions regions, GuideWriter writer) {
        this.portal = portal;
        this.catalog = catalog;
        this.regions = regions;
        this.writer = writer;
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
