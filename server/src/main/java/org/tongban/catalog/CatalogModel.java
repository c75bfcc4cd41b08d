package org.tongban.catalog;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One published state of the catalogue, in memory and never changed. Items of one kind and level are carried out by the
 * same authorities, so that tens of thousands of implementations take only as many maps as there are kinds.
 */
final class CatalogModel {
    static final CatalogModel EMPTY = new CatalogModel(Map.of(), List.of(), Map.of(), List.of(), List.of(), List.of());

    private final Map<String, Guide> versions;
    private final Map<String, Guide> guides = new TreeMap<>();
    private final List<BaseItem> items;
    private final Map<String, BaseItem> bySlug = new HashMap<>();
    private final NavigableMap<String, BaseItem> byCode = new TreeMap<>();
    private final Map<String, Map<String, String>> holders = new HashMap<>();
    private final Map<String, List<CatalogStore.Item>> delegated;
    private final List<Theme> themes;
    private final List<LifeEvent> lifeEvents;

    /**
     * @param holders which authority carries out a base code in which division
     * @param delegated the same for a time only
     */
    CatalogModel(
            Map<String, Guide> versions,
            Collection<BaseItem> items,
            Map<String, Map<String, String>> holders,
            Collection<CatalogStore.Item> delegated,
            List<Theme> themes,
            List<LifeEvent> lifeEvents) {
        this.versions = versions;
        versions.values().forEach(guide -> guides.put(guide.slug(), guide));
        this.items = items.stream()
                .sorted(Comparator.comparing(BaseItem::isDescribed).reversed().thenComparing(BaseItem::slug))
                .toList();
        Map<Map<String, String>, Map<String, String>> alike = new HashMap<>();
        for (var item : items) {
            bySlug.put(item.slug(), item);
            byCode.put(item.baseCode(), item);
            var held = holders.getOrDefault(item.baseCode(), Map.of());
            this.holders.put(item.baseCode(), alike.computeIfAbsent(held, Map::copyOf));
        }
        this.delegated = delegated.stream().collect(Collectors.groupingBy(CatalogStore.Item::baseCode));
        this.themes = List.copyOf(themes);
        this.lifeEvents = List.copyOf(lifeEvents);
    }

    Optional<Guide> version(String version) {
        return Optional.ofNullable(versions.get(version));
    }

    Optional<Guide> guide(String slug) {
        return Optional.ofNullable(guides.get(slug));
    }

    /** By slug. */
    List<Guide> guides() {
        return List.copyOf(guides.values());
    }

    /** Those with a guide first. */
    List<BaseItem> items() {
        return items;
    }

    /** By its slug or its base code. */
    Optional<BaseItem> item(String slug) {
        return Optional.ofNullable(bySlug.getOrDefault(slug, byCode.get(slug)));
    }

    /** Credit code of the authority that carries it out in exactly this division. */
    Optional<String> holder(BaseItem item, String division, LocalDate day) {
        var always = holders(item).get(division);
        if (always != null) return Optional.of(always);
        return delegated(item, day)
                .filter(each -> each.division().equals(division))
                .map(CatalogStore.Item::authority)
                .findFirst();
    }

    /** Which authority carries out a base code in which division. */
    Map<String, Map<String, String>> holders() {
        return holders;
    }

    Set<String> divisions(BaseItem item, LocalDate day) {
        var always = holders(item).keySet();
        if (!delegated.containsKey(item.baseCode())) return always;
        var all = new HashSet<>(always);
        delegated(item, day).map(CatalogStore.Item::division).forEach(all::add);
        return all;
    }

    private Stream<CatalogStore.Item> delegated(BaseItem item, LocalDate day) {
        return delegated.getOrDefault(item.baseCode(), List.of()).stream()
                .filter(each -> Life.isWithin(each.from(), each.until(), day));
    }

    /** Credit code of who carries it out, by division. */
    Map<String, String> holders(BaseItem item) {
        return holders.getOrDefault(item.baseCode(), Map.of());
    }

    /** The same with those who carry it out for a time, as of a day. */
    Map<String, String> holders(BaseItem item, LocalDate day) {
        if (!delegated.containsKey(item.baseCode())) return holders(item);
        var all = new HashMap<>(holders(item));
        delegated(item, day).forEach(each -> all.putIfAbsent(each.division(), each.authority()));
        return all;
    }

    /** In order of base code, from this one on. */
    Collection<BaseItem> itemsFrom(String baseCode) {
        return byCode.tailMap(baseCode, true).values();
    }

    int itemCount() {
        return holders.values().stream().mapToInt(Map::size).sum();
    }

    int authorityCount() {
        var all = new HashSet<String>();
        holders.values().stream().distinct().forEach(held -> all.addAll(held.values()));
        return all.size();
    }

    List<Theme> themes() {
        return themes;
    }

    List<LifeEvent> lifeEvents() {
        return lifeEvents;
    }
}
