package org.tongban.catalog.lists;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.tongban.catalog.Implementations.Selection;
import org.tongban.platform.Words;
import org.tongban.region.Division;
import org.tongban.region.Region;
import org.tongban.region.Regions;
import org.tongban.region.Zone;

/** Whose lists can be looked at: of the whole region, of a place, of one authority there. */
@Component
class ListPlaces {
    /** Instead of a division: all of them. */
    static final String EVERYWHERE = "all";

    private final Regions regions;

    ListPlaces(Regions regions) {
        this.regions = regions;
    }

    /**
     * @param in code of a division, or {@link #EVERYWHERE}
     * @param by credit code; left out where that authority is not of the division
     */
    Selection selection(String in, String by) {
        if (in.equals(EVERYWHERE)) return new Selection("", authority(by, ""));
        var division = regions.requireDivision(in).code();
        return new Selection(division, authority(by, division));
    }

    /** For what goes out whole: everything is a lot, and has to be asked for by its word. */
    Selection whole(String in, String by) {
        if (!in.isEmpty()) return selection(in, by);
        return regions.authority(by)
                .map(each -> selection(each.division(), by))
                .orElseGet(() -> Selection.in(regions.region().code()));
    }

    private String authority(String by, String division) {
        return regions.authority(by)
                .filter(each -> division.isEmpty() || each.division().equals(division))
                .map(each -> each.creditCode())
                .orElse("");
    }

    String name(Selection chosen, Words w) {
        var language = w.language();
        if (!chosen.authority().isEmpty()) {
            return regions.requireAuthority(chosen.authority()).name().in(language);
        }
        return chosen.division().isEmpty()
                ? w.of("lists.everywhere", "region", regions.region().name().in(language))
                : regions.path(chosen.division(), language);
    }

    /** The region down to its districts and zones, and the chosen place where it is smaller than these. */
    List<ListView.Option> places(Selection chosen, Words w) {
        var language = w.language();
        var places = new LinkedHashMap<String, Division>();
        for (var kind : List.of(Division.Kind.PROVINCE, Division.Kind.CITY, Division.Kind.DISTRICT)) {
            regions.divisions(kind).stream()
                    .filter(each -> each.code().startsWith(regions.region().code()))
                    .forEach(each -> places.put(each.code(), each));
        }
        regions.zones().stream().map(Zone::division).forEach(each -> places.put(each.code(), each));
        regions.division(chosen.division()).ifPresent(each -> places.put(each.code(), each));
        var options = new ArrayList<ListView.Option>();
        places.values().forEach(each -> options.add(option(each, chosen, language)));
        var everywhere =
                w.of("lists.everywhere", "region", regions.region().name().in(language));
        options.add(
                new ListView.Option(EVERYWHERE, everywhere, chosen.division().isEmpty()));
        return options;
    }

    private static ListView.Option option(Division place, Selection chosen, Locale language) {
        return new ListView.Option(
                place.code(), place.name().in(language), place.code().equals(chosen.division()));
    }

    /** Those of the chosen place. */
    List<ListView.Option> authorities(Selection chosen, Words w) {
        return regions.authorities(chosen.division()).stream()
                .map(each -> new ListView.Option(
                        each.creditCode(),
                        regions.authorityKind(each.kind())
                                .map(Region.AuthorityKind::name)
                                .orElse(each.name())
                                .in(w.language()),
                        each.creditCode().equals(chosen.authority())))
                .toList();
    }
}
