package org.tongban.catalog;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tongban.region.Changes;
import org.tongban.region.Pack;
import org.tongban.region.PackSection;

/** The services of a pack: each guide by its version, the base catalogue, and who carries out what. */
@Component
@Order(100)
class CatalogSection implements PackSection {
    private final CatalogStore store;
    private final ThemeStore themes;
    private final Catalog catalog;
    private final InstantSource time;

    CatalogSection(CatalogStore store, ThemeStore themes, Catalog catalog, InstantSource time) {
        this.store = store;
        this.themes = themes;
        this.catalog = catalog;
        this.time = time;
    }

    @Override
    public String name() {
        return "catalog";
    }

    @Override
    public String version() {
        return "2";
    }

    @Override
    public void load(Pack pack, Changes changes) {
        themes.replace(pack);
        noteGuides(pack, changes);
        var items = ItemReader.all(pack, keepGuides(pack));
        var difference = store.replaceBaseItems(items);
        changes.note("items-added", difference.added());
        changes.note("items-changed", difference.changed());
        changes.note("items-removed", difference.removed());
        var list = new ImplementationList(pack);
        var implementations =
                items.stream().flatMap(item -> list.of(item).stream()).toList();
        noteImplementations(items, store.replaceItems(implementations), changes);
    }

    private List<BaseItem> keepGuides(Pack pack) {
        var described = new ArrayList<BaseItem>();
        for (var guide : GuideReader.all(pack)) {
            var json = GuideVersions.json(guide);
            var version = GuideVersions.version(json);
            store.keepGuide(version, guide.slug(), json, time.instant());
            described.add(BaseItem.of(guide, version));
        }
        return described;
    }

    /** Of each guide that is new in words, which parts are. */
    private void noteGuides(Pack pack, Changes changes) {
        Map<String, Guide> before = new HashMap<>();
        store.guidesInForce().values().forEach(guide -> before.put(guide.slug(), guide));
        for (var guide : GuideReader.all(pack)) {
            var old = before.get(guide.slug());
            if (old == null || old.equals(guide)) continue;
            var parts = GuideVersions.differingParts(old, guide);
            changes.note("guide-changed", Map.of("name", guide.name().zh(), "parts", String.join(" ", parts)));
        }
    }

    private static void noteImplementations(
            Collection<BaseItem> items, CatalogStore.Difference difference, Changes changes) {
        Map<String, String> names = items.stream().collect(Collectors.toMap(BaseItem::baseCode, item -> item.name()
                .zh()));
        note("implementations-added", difference.added(), names, changes);
        note("implementations-removed", difference.removed(), names, changes);
    }

    private static void note(String code, List<String> baseCodes, Map<String, String> names, Changes changes) {
        if (baseCodes.isEmpty()) return;
        var named = baseCodes.stream().distinct().toList();
        var first = named.stream()
                .limit(3)
                .map(baseCode -> names.getOrDefault(baseCode, baseCode))
                .collect(Collectors.joining("、"));
        changes.note(
                code,
                Map.of(
                        "n",
                        String.valueOf(baseCodes.size()),
                        "items",
                        String.valueOf(named.size()),
                        "names",
                        named.size() > 3 ? first + "……" : first));
    }

    @Override
    public void published() {
        catalog.refresh();
    }
}
