package org.tongban.catalog;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One published state of the catalogue, in memory and never changed. */
final class CatalogModel {
    static final CatalogModel EMPTY = new CatalogModel(Map.of(), List.of());

    private final Map<String, Guide> versions;
    private final Map<String, Guide> guides = new TreeMap<>();
    private final Map<String, Map<String, ServiceItem>> items = new HashMap<>();

    CatalogModel(Map<String, Guide> versions, Collection<ServiceItem> items) {
        this.versions = versions;
        versions.values().forEach(guide -> guides.put(guide.slug(), guide));
        items.forEach(item ->
                this.items.computeIfAbsent(item.slug(), _ -> new HashMap<>()).put(item.division(), item));
    }

    Optional<Guide> version(String version) {
        return Optional.ofNullable(versions.get(version));
    }

    Optional<Guide> guide(String slug) {
        return Optional.ofNullable(guides.get(slug));
    }

    /** By name. */
    List<Guide> guides() {
        return guides.values().stream()
                .sorted(Comparator.comparing(Guide::slug))
                .toList();
    }

    Optional<ServiceItem> item(String slug, String division) {
        return Optional.ofNullable(items.getOrDefault(slug, Map.of()).get(division));
    }

    Set<String> divisions(String slug) {
        return items.getOrDefault(slug, Map.of()).keySet();
    }

    int itemCount() {
        return items.values().stream().mapToInt(Map::size).sum();
    }

    Set<String> authorities() {
        return items.values().stream()
                .flatMap(each -> each.values().stream())
                .map(ServiceItem::authority)
                .collect(Collectors.toUnmodifiableSet());
    }
}
