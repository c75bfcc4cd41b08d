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
import org.tongban.region.Difference;
import org.tongban.region.Pack;
import org.tongban.region.PackSection;

/** The services of a pack: each guide by its version, the base catalogue, and who carries out what. */
@Component
@Order(100)
class CatalogSection implements PackSection {
    private static final int NAMED = 3;

    private final CatalogStore store;
    private final ThemeStore themes;
    private final SynonymStore synonyms;
    private final Catalog catalog;
    private final InstantSource time;

    CatalogSection(CatalogStore store, ThemeStore themes, SynonymStore synonyms, Catalog catalog, InstantSource time) {
        this.store = store;
        this.themes = themes;
        this.synonyms = synonyms;
        this.catalog = catalog;
        this.time = time;
    }

    @Override
    public String name() {
        return "catalog";
    }

    @Override
    public String version() {
        return "3";
    }

    @Override
    public boolean reads(String path) {
        return !path.startsWith("demo/") && !path.startsWith("calendar/") && !path.startsWith("licences/");
    }

    @Override
    public void load(Pack pack, Changes changes) {
        themes.replace(pack);
        synonyms.replace(SynonymReader.read(pack));
        noteGuides(pack, changes);
        var items = ItemReader.all(pack, keepGuides(pack));
        store.replaceBaseItems(items).tell("items", item -> item.name().zh(), changes);
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
            Collection<BaseItem> items, Difference<CatalogStore.Item> difference, Changes changes) {
        Map<String, String> names = items.stream().collect(Collectors.toMap(BaseItem::baseCode, item -> item.name()
                .zh()));
        note("implementations-added", difference.added(), names, changes);
        note("implementations-removed", difference.removed(), names, changes);
    }

    private static void note(String code, List<CatalogStore.Item> entries, Map<String, String> names, Changes changes) {
        if (entries.isEmpty()) return;
        var named = entries.stream().map(CatalogStore.Item::baseCode).distinct().toList();
        var first = named.stream()
                .limit(NAMED)
                .map(baseCode -> names.getOrDefault(baseCode, baseCode))
                .collect(Collectors.joining("、", "", named.size() > NAMED ? "……" : ""));
        changes.note(
                code,
                Map.of(
                        "n", String.valueOf(entries.size()),
                        "items", String.valueOf(named.size()),
                        "names", first));
    }

    @Override
    public void published() {
        catalog.refresh();
    }
}
