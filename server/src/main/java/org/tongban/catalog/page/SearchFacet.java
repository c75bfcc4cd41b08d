package org.tongban.catalog.page;

import java.util.List;

/**
 * One way to narrow what was found.
 *
 * @param chosen key of the link that is on, or empty
 */
public record SearchFacet(String title, String icon, String chosen, List<ThemeLink> links) {
    public boolean open() {
        return !chosen.isEmpty();
    }
}
