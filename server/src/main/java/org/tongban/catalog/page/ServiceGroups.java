package org.tongban.catalog.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.tongban.catalog.BaseItem;
import org.tongban.catalog.Catalog;
import org.tongban.catalog.Theme.Audience;
import org.tongban.platform.Words;
import org.tongban.region.Division;
import org.tongban.region.Region;
import org.tongban.region.Regions;

/** What the services can be browsed by: life events, themes, departments, levels. What nothing stands under is left out. */
@Component
class ServiceGroups {
    private final Catalog catalog;
    private final Regions regions;

    ServiceGroups(Catalog catalog, Regions regions) {
        this.catalog = catalog;
        this.regions = regions;
    }

    List<ServiceGroup> byAudience(Words w) {
        return Arrays.stream(Audience.values())
                .map(audience -> new ServiceGroup(
                        audience.word(), w.of("page.for." + audience.word()), audience.word(), themes(audience, w)))
                .filter(group -> !group.themes().isEmpty())
                .toList();
    }

    private List<ThemeLink> themes(Audience audience, Words w) {
        return catalog.themes().stream()
                .filter(theme -> theme.audience() == audience)
                .map(theme -> ThemeLink.of(theme, count(theme::isOf), w))
                .filter(link -> link.count() > 0)
                .toList();
    }

    List<ServiceGroup> events(Words w) {
        return Arrays.stream(Audience.values())
                .map(audience -> new ServiceGroup(
                        audience.word(), w.of("page.for." + audience.word()), audience.word(), events(audience, w)))
                .filter(group -> !group.themes().isEmpty())
                .toList();
    }

    private List<ThemeLink> events(Audience audience, Words w) {
        return catalog.lifeEvents().stream()
                .filter(event -> event.audience() == audience)
                .map(event -> ThemeLink.of(event, count(event::isOf), w))
                .filter(link -> link.count() > 0)
                .toList();
    }

    /** The kinds of authorities that carry out something, in the order of the pack. */
    List<ThemeLink> authorities(Words w) {
        var links = new ArrayList<ThemeLink>();
        for (Region.AuthorityKind kind : regions.region().authorityKinds()) {
            var count = count(item -> item.authority().equals(kind.key()));
            if (count == 0) continue;
            links.add(new ThemeLink(
                    kind.key(), kind.name().in(w.language()), "/services?authority=" + kind.key(), "scale", count));
        }
        return links;
    }

    List<ThemeLink> levels(Words w) {
        var links = new ArrayList<ThemeLink>();
        for (var level : Division.Kind.values()) {
            var count = count(item -> item.levels().contains(level));
            var word = GuideWriter.word(level);
            if (count > 0) {
                links.add(new ThemeLink(word, w.of("page.level." + word), "/services?level=" + word, "stack", count));
            }
        }
        return links;
    }

    private int count(Predicate<BaseItem> which) {
        return (int) catalog.items().stream().filter(which).count();
    }
}
