package org.tongban.region;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tongban.platform.Allow;
import org.tongban.platform.Calls;
import org.tongban.platform.Role;
import org.tongban.platform.Scope;

/** {@code /api/region}: what the region and its portal call themselves. */
@RestController
class RegionEndpoint {
    private final Regions regions;

    RegionEndpoint(Regions regions) {
        this.regions = regions;
    }

    record RegionView(String code, String name, String title) {}

    @Allow(role = Role.ANYONE, scope = Scope.PUBLIC, purpose = "show the name of the portal")
    @GetMapping("/api/region")
    RegionView region() {
        var language = Calls.current().language();
        var region = regions.region();
        return new RegionView(
                region.code(), region.name().in(language), region.title().in(language));
    }
}
