package org.tongban.catalog.page;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tongban.catalog.BaseItem;
import org.tongban.catalog.Catalog;
import org.tongban.catalog.Guide;
import org.tongban.catalog.MaterialView;
import org.tongban.catalog.MaterialWriter;
import org.tongban.catalog.Theme;
import org.tongban.platform.Words;
import org.tongban.region.Region;
import org.tongban.region.Regions;

/** Draws services as cards that lead to the guide of a place. */
@Component
class ServiceCards {
    private final Catalog catalog;
    private final Regions regions;
    private final MaterialWriter materials = new MaterialWriter();
    private final Map<Key, ServiceCard> kept = new ConcurrentHashMap<>();

    /** A card without its address depends on nothing else. */
    private record Key(long edition, String slug, boolean english) {}

    ServiceCards(Catalog catalog, Regions regions) {
        this.catalog = catalog;
        this.regions = regions;
    }

    List<ServiceCard> of(Collection<BaseItem> items, String place, Words w) {
        var edition = catalog.edition();
        return items.stream()
                .map(item -> kept(edition, item, w).leadingTo(href(item, place)))
                .toList();
    }

    private ServiceCard kept(long edition, BaseItem item, Words w) {
        var key = new Key(edition, item.slug(), w.english());
        var card = kept.get(key);
        if (card != null) return card;
        kept.keySet().removeIf(old -> old.edition() != edition);
        card = of(item, icons(), w);
        kept.put(key, card);
        return card;
    }

    private ServiceCard of(BaseItem item, Map<String, String> icons, Words w) {
        var type = w.of("page.type." + GuideWriter.word(item.type()));
        var authority = regions.authorityKind(item.authority())
                .map(Region.AuthorityKind::name)
                .map(name -> name.in(w.language()))
                .orElse("");
        var guide = catalog.current(item.slug());
        var icon = icon(item, icons);
        return guide.map(described -> described(described, icon, type, authority, w))
                .orElseGet(() -> new ServiceCard(
                        item.slug(),
                        item.name().in(w.language()),
                        "",
                        "",
                        icon,
                        type,
                        authority,
                        false,
                        "",
                        "",
                        0,
                        0,
                        false));
    }

    private ServiceCard described(Guide guide, String icon, String type, String authority, Words w) {
        var needed = materials.write(guide, Map.of(), w);
        return new ServiceCard(
                guide.slug(),
                guide.name().in(w.language()),
                guide.summary().in(w.language()),
                "",
                icon,
                type,
                authority,
                true,
                LimitWriter.limit(guide, w).promised(),
                guide.visits().count() == 0
                        ? w.of("page.card.noVisit")
                        : w.count("page.card.visits", guide.visits().count()),
                needed.size(),
                (int) needed.stream().filter(MaterialView::mine).count(),
                guide.questions().isEmpty());
    }

    /** Straight to the guide where the place decides the authority, else to the choice of a place. */
    private String href(BaseItem item, String place) {
        return catalog.implementation(item, place)
                .map(found -> "/guides/" + item.slug() + "/" + found.division())
                .orElse("/guides/" + item.slug());
    }

    /** What an item looks like is said by its themes, of several by the one that the pack names first. */
    private static String icon(BaseItem item, Map<String, String> icons) {
        var themes = Stream.concat(item.themes().person().stream(), item.themes().organisation().stream())
                .collect(Collectors.toSet());
        return icons.entrySet().stream()
                .filter(each -> themes.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("document");
    }

    private Map<String, String> icons() {
        var icons = new LinkedHashMap<String, String>();
        for (Theme theme : catalog.themes()) icons.putIfAbsent(theme.key(), theme.icon());
        return icons;
    }
}
