package org.tongban.catalog.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.tongban.catalog.BaseItem;
import org.tongban.catalog.Catalog;
import org.tongban.catalog.Theme;
import org.tongban.catalog.Theme.Audience;
import org.tongban.platform.Words;
import org.tongban.region.Division;
import org.tongban.region.Regions;

/** Draws by what hits can be narrowed. What would leave nothing, or leave everything, is not offered. */
@Component
class SearchFacets {
    /** Fewer are read sooner than narrowed. */
    private static final int WORTH_IT = 6;

    private final Catalog catalog;
    private final Regions regions;

    SearchFacets(Catalog catalog, Regions regions) {
        this.catalog = catalog;
        this.regions = regions;
    }

    private record Hits(String words, List<BaseItem> items, SearchNarrowing by) {}

    List<SearchFacet> of(String words, List<BaseItem> items, SearchNarrowing by, Words w) {
        if (items.size() < WORTH_IT && !by.any()) return List.of();
        var hits = new Hits(words, items, by);
        var facets = new ArrayList<SearchFacet>();
        add(facets, w.of("page.search.by.for"), "person", by.addressee(), audiences(hits, w));
        add(facets, w.of("page.search.by.way"), "check", by.way(), ways(hits, w));
        add(facets, w.of("page.search.by.theme"), "stack", by.theme(), themes(hits, w));
        add(facets, w.of("page.services.byAuthority"), "scale", by.authority(), authorities(hits, w));
        add(facets, w.of("page.services.byLevel"), "place", by.level(), levels(hits, w));
        return facets;
    }

    private static void add(List<SearchFacet> facets, String title, String icon, String chosen, List<ThemeLink> links) {
        if (links.size() > 1 || !chosen.isEmpty()) facets.add(new SearchFacet(title, icon, chosen, links));
    }

    private static List<ThemeLink> audiences(Hits hits, Words w) {
        return Arrays.stream(Audience.values())
                .map(Audience::word)
                .map(word ->
                        link(hits, "for", word, w.of("page.for." + word), item -> SearchNarrowing.isFor(item, word)))
                .filter(link -> link.count() > 0)
                .toList();
    }

    private static List<ThemeLink> ways(Hits hits, Words w) {
        return List.of(
                        link(hits, "way", SearchNarrowing.ONLINE, w.of("page.search.by.online"), BaseItem::isDescribed),
                        link(
                                hits,
                                "way",
                                SearchNarrowing.COUNTER,
                                w.of("page.search.by.counter"),
                                item -> !item.isDescribed()))
                .stream()
                .filter(link -> link.count() > 0)
                .toList();
    }

    private List<ThemeLink> themes(Hits hits, Words w) {
        var links = new ArrayList<ThemeLink>();
        for (Theme theme : catalog.themes()) {
            if (links.stream().anyMatch(link -> link.key().equals(theme.key()))) continue;
            var link = link(
                    hits,
                    "theme",
                    theme.key(),
                    theme.name().in(w.language()),
                    item -> SearchNarrowing.hasTheme(item, theme.key()));
            if (link.count() > 0) links.add(link);
        }
        return links;
    }

    private List<ThemeLink> authorities(Hits hits, Words w) {
        return regions.region().authorityKinds().stream()
                .map(kind -> link(hits, "authority", kind.key(), kind.name().in(w.language()), item -> item.authority()
                        .equals(kind.key())))
                .filter(link -> link.count() > 0)
                .toList();
    }

    private static List<ThemeLink> levels(Hits hits, Words w) {
        return Arrays.stream(Division.Kind.values())
                .map(GuideWriter::word)
                .map(level -> link(
                        hits,
                        "level",
                        level,
                        w.of("page.level." + level),
                        item -> SearchNarrowing.hasLevel(item, level)))
                .filter(link -> link.count() > 0)
                .toList();
    }

    private static ThemeLink link(Hits hits, String facet, String key, String name, Predicate<BaseItem> which) {
        var count = (int) hits.items().stream().filter(which).count();
        return new ThemeLink(key, name, hits.by().toggled(facet, key).href(hits.words(), 1), "", count);
    }
}
