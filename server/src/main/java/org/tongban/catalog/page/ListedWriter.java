package org.tongban.catalog.page;

import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tongban.catalog.BaseItem;
import org.tongban.catalog.Catalog;
import org.tongban.catalog.Implementation;
import org.tongban.catalog.page.GuideView.ContactView;
import org.tongban.platform.Words;
import org.tongban.region.Regions;

/** Writes down what is known of an item that has no guide yet, and promises nothing more. */
@Component
class ListedWriter {
    private static final int RELATED = 3;

    private final Regions regions;
    private final Catalog catalog;
    private final ServiceCards cards;
    private final LifeWriter life;

    ListedWriter(Regions regions, Catalog catalog, ServiceCards cards, LifeWriter life) {
        this.life = life;
        this.regions = regions;
        this.catalog = catalog;
        this.cards = cards;
    }

    ListedView write(Implementation found, Words w) {
        var item = found.item();
        var authority = found.authority();
        var language = w.language();
        return new ListedView(
                item.slug(),
                item.name().in(language),
                found.division(),
                regions.path(found.division(), language),
                authority.name().in(language),
                found.code(),
                w.of("page.type." + GuideWriter.word(item.type())),
                item.levels().stream()
                        .map(level -> w.of("page.level." + GuideWriter.word(level)))
                        .toList(),
                item.addressees().stream()
                        .map(each -> w.of("page.addressee." + GuideWriter.word(each)))
                        .toList(),
                themes(item, w),
                item.basisToCheck(),
                new ContactView(
                        authority.place().in(language),
                        authority.address(),
                        authority.hours().in(language),
                        authority.phone(),
                        authority.complaintPhone(),
                        List.of()),
                cards.of(related(item), found.division(), w),
                life.write(item.life(), w));
    }

    /** A theme of both audiences is named once. */
    private List<ThemeLink> themes(BaseItem item, Words w) {
        var links = new LinkedHashMap<String, ThemeLink>();
        catalog.themes().stream()
                .filter(theme -> theme.isOf(item))
                .map(theme -> ThemeLink.of(theme, 0, w))
                .forEach(link -> links.putIfAbsent(link.name(), link));
        return List.copyOf(links.values());
    }

    private List<BaseItem> related(BaseItem item) {
        var themes = catalog.themes().stream().filter(theme -> theme.isOf(item)).toList();
        return catalog.items().stream()
                .filter(BaseItem::isDescribed)
                .filter(other -> themes.stream().anyMatch(theme -> theme.isOf(other)))
                .limit(RELATED)
                .toList();
    }
}
