package org.tongban.catalog.page;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tongban.catalog.Catalog;
import org.tongban.catalog.Guide;
import org.tongban.catalog.ServiceItem;
import org.tongban.platform.Words;

/** Draws services as cards that lead to the guide of a place. */
@Component
class ServiceCards {
    private static final Map<String, String> ICONS = Map.ofEntries(
            Map.entry("food-and-drugs", "bowl"),
            Map.entry("market-access", "licence"),
            Map.entry("business-registration", "shop"),
            Map.entry("start-and-change", "shop"),
            Map.entry("social-security", "heart"),
            Map.entry("social-welfare", "heart"),
            Map.entry("elderly", "elder"),
            Map.entry("elderly-care", "elder"),
            Map.entry("preferential-care", "heart"),
            Map.entry("employment", "organisation"),
            Map.entry("entrepreneurship", "shop"));

    private final Catalog catalog;
    private final MaterialWriter materials = new MaterialWriter();

    ServiceCards(Catalog catalog) {
        this.catalog = catalog;
    }

    List<ServiceCard> of(Collection<Guide> guides, String place, Words w) {
        return guides.stream().map(guide -> of(guide, place, w)).toList();
    }

    ServiceCard of(Guide guide, String place, Words w) {
        var needed = materials.write(guide, Map.of(), w);
        return new ServiceCard(
                guide.slug(),
                guide.name().in(w.language()),
                guide.summary().in(w.language()),
                href(guide.slug(), place),
                icon(guide),
                GuideWriter.limit(guide, w).promised(),
                GuideWriter.visits(guide, w).text(),
                needed.size(),
                (int) needed.stream().filter(GuideView.MaterialView::mine).count());
    }

    /** Straight to the guide where the place decides the authority, else to the choice of a place. */
    String href(String slug, String place) {
        return catalog.find(slug, place)
                .map(ServiceItem::division)
                .map(division -> "/guides/" + slug + "/" + division)
                .orElse("/guides/" + slug);
    }

    private static String icon(Guide guide) {
        return Stream.concat(guide.themes().person().stream(), guide.themes().organisation().stream())
                .map(ICONS::get)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse("document");
    }
}
