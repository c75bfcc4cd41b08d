package org.tongban.catalog.page;

import java.util.List;

/** What the home page shows of the catalogue. */
public record HomeView(
        List<BundleLink> bundles,
        List<ServiceCard> services,
        int describedCount,
        int itemCount,
        List<ServiceGroup> events,
        List<ServiceGroup> groups,
        List<ThemeLink> authorities,
        List<Try> tries,
        List<Figure> figures) {
    /** Words to try in the search box. */
    public record Try(String text, String href) {}

    public record Figure(String value, String label) {}
}
