package org.tongban.catalog.open;

import org.springframework.stereotype.Component;
import org.tongban.catalog.Implementations.Selection;
import org.tongban.kernel.RejectedException;
import org.tongban.region.Regions;

/** Which entries a program asks for. */
@Component
class ServiceSelection {
    private final Regions regions;

    ServiceSelection(Regions regions) {
        this.regions = regions;
    }

    /**
     * @param division empty for all; else exactly what is carried out for it
     * @param authority credit code; empty for all
     * @throws RejectedException where there is no such division or authority
     */
    Selection of(String division, String authority) {
        return new Selection(
                division.isEmpty() ? "" : regions.requireDivision(division).code(),
                authority.isEmpty() ? "" : regions.requireAuthority(authority).creditCode());
    }
}
