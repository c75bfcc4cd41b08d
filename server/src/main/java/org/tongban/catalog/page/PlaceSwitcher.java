package org.tongban.catalog.page;

import java.util.List;
import java.util.Locale;
import org.tongban.catalog.BaseItem;
import org.tongban.region.Division;

/** The same item in another district or zone. Fewer than two places leave nothing to switch. */
public record PlaceSwitcher(String slug, List<Option> places) {
    public record Option(String code, String name, boolean chosen) {}

    static PlaceSwitcher of(BaseItem item, String division, List<Division> places, Locale language) {
        var options = places.stream()
                .map(place -> new Option(
                        place.code(), place.name().in(language), place.code().equals(division)))
                .toList();
        return new PlaceSwitcher(item.slug(), options.size() < 2 ? List.of() : options);
    }

    public boolean isThere() {
        return !places.isEmpty();
    }
}
