package org.tongban.catalog.open;

import org.springframework.stereotype.Component;
import org.tongban.catalog.Implementations.Selection;
import org.tongban.kernel.RejectedException;
import org.tongban.region.Regions;

/** Which entries a program asks for. */
@Component
class ServiceSelection {
    /** Instead of a division: all of them. */
    private static final String EVERYWHERE = "all";

    private final Regions regions;

    ServiceSelection(Regions regions) {
        this.regions = regions;
    }

    /**
     * @param division {@code all}, or empty, for all; else exactly what is carried out for it
     * @param authority credit code; empty for all
     * @throws RejectedException where there is no such division or authority
     */
    Selection of(String division, String authority) {
        return new Selection(
                division.isEmpty() || division.equals(EVERYWHERE)
                        ? ""
                        : regions.requireDivision(division).code(),
                authority.isEmpty() ? "" : regions.requireAuthority(authority).creditCode());
    }

    /** For what goes out whole: everything is a lot, and has to be asked for by its word. */
    Selection ofWhole(String division, String authority) {
        return division.isEmpty() && authority.isEmpty()
                ? Selection.in(regions.region().code())
                : of(division, authority);
    }
}
