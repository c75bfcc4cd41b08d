package org.tongban.catalog.page;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.springframework.stereotype.Component;
import org.tongban.catalog.Catalog;
import org.tongban.catalog.Guide;
import org.tongban.catalog.ServiceItem;
import org.tongban.platform.Words;

/** Draws services as cards that lead to the guide of a place. */
@Component
class ServiceCards {
    /** What a theme looks like; of several the first here counts. */
    private static final SequencedMap<String, String> ICONS = icons(
            "food-and-drugs", "bowl",
            "elder-care", "elder",
            "set-up", "shop",
            "starting-business", "shop",
            "social-security", "heart",
            "employment", "organisation",
            "permits", "licence");

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
                LimitWriter.limit(guide, w).promised(),
                guide.visits().count() == 0
                        ? w.of("page.card.noVisit")
                        : w.count("page.card.visits", guide.visits().count()),
                needed.size(),
                (int) needed.stream().filter(GuideView.MaterialView::mine).count(),
                guide.questions().isEmpty());
    }

    /** Straight to the guide where the place decides the authority, else to the choice of a place. */
    String href(String slug, String place) {
        return catalog.find(slug, place)
                .map(ServiceItem::division)
                .map(division -> "/guides/" + slug + "/" + division)
                .orElse("/guides/" + slug);
    }

    private static String icon(Guide guide) {
        var themes = guide.themes();
        return ICONS.entrySet().stream()
                .filter(each -> themes.person().contains(each.getKey())
                        || themes.organisation().contains(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("document");
    }

    private static SequencedMap<String, String> icons(String... parts) {
        var icons = new LinkedHashMap<String, String>();
        for (var i = 0; i + 1 < parts.length; i += 2) icons.put(parts[i], parts[i + 1]);
        return icons;
    }
}
