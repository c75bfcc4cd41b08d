package org.tongban.catalog.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.tongban.catalog.Catalog;
import org.tongban.catalog.Guide;
import org.tongban.platform.Words;
import org.tongban.region.Region;
import org.tongban.region.Regions;

/** The services for persons and for organisations, by theme, and by the kind of authority. Empty groups are left out. */
@Component
class ServiceGroups {
    private final Catalog catalog;
    private final Regions regions;
    private final ServiceCards cards;

    ServiceGroups(Catalog catalog, Regions regions, ServiceCards cards) {
        this.catalog = catalog;
        this.regions = regions;
        this.cards = cards;
    }

    List<ServiceGroup> byAddressee(String place, Words w) {
        var groups = new ArrayList<ServiceGroup>();
        add(groups, "person", "person", guide -> guide.themes().person(), place, w);
        add(groups, "organisation", "organisation", guide -> guide.themes().organisation(), place, w);
        return groups;
    }

    private void add(
            List<ServiceGroup> groups,
            String key,
            String icon,
            Function<Guide, List<String>> themesOf,
            String place,
            Words w) {
        var guides = catalog.guides().stream()
                .filter(guide -> !themesOf.apply(guide).isEmpty())
                .toList();
        if (guides.isEmpty()) return;
        groups.add(new ServiceGroup(
                key, w.of("page.for." + key), icon, cards.of(guides, place, w), themes(guides, key, themesOf, w)));
    }

    private static List<ThemeLink> themes(
            List<Guide> guides, String group, Function<Guide, List<String>> themesOf, Words w) {
        var counts = new TreeMap<String, Integer>();
        guides.forEach(guide -> themesOf.apply(guide).forEach(theme -> counts.merge(theme, 1, Integer::sum)));
        return counts.entrySet().stream()
                .map(count -> new ThemeLink(
                        count.getKey(),
                        w.of("page.theme." + count.getKey()),
                        "/services?for=" + group + "&theme=" + count.getKey(),
                        count.getValue()))
                .sorted(Comparator.comparing(ThemeLink::count).reversed())
                .toList();
    }

    /** The kinds of authorities that decide something, in the order of the pack. */
    List<ThemeLink> authorities(Words w) {
        var links = new ArrayList<ThemeLink>();
        for (Region.AuthorityKind kind : regions.region().authorityKinds()) {
            var count = (int) catalog.guides().stream()
                    .filter(guide -> guide.authority().equals(kind.key()))
                    .count();
            if (count == 0) continue;
            links.add(new ThemeLink(
                    kind.key(), kind.name().in(w.language()), "/services?authority=" + kind.key(), count));
        }
        return links;
    }
}
