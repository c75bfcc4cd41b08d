package org.tongban.catalog.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.tongban.region.Division;
import org.tongban.region.RegionMap;
import org.tongban.region.Regions;

/** Draws the districts of the region. The list beside a map says the same, so that nothing is found by looking alone. */
@Component
class MapDrawer {
    /** The height of the letters, as places.css has it, and by how much they are smaller where the map is larger. */
    private static final int LETTERS = 20;

    private static final double CLOSE = 0.28;
    private static final int ABOVE_MARK = 12;

    private final Regions regions;

    MapDrawer(Regions regions) {
        this.regions = regions;
    }

    /** @param href of a district's code */
    Optional<MapView> map(
            String current, List<HallsView.Recorded> marked, UnaryOperator<String> href, Locale language) {
        var here = regions.ancestor(current, Division.Kind.DISTRICT)
                .map(Division::code)
                .orElse("");
        return regions.map().map(drawing -> {
            var shapes = drawing.shapes().stream()
                    .map(shape -> new MapView.Shape(
                            shape.code(),
                            name(shape.code(), language),
                            href.apply(shape.code()),
                            shape.path(),
                            shape.code().equals(here)))
                    .toList();
            var marks = marked.stream()
                    .map(place -> {
                        var point = drawing.point(place.longitude(), place.latitude());
                        return new MapView.Mark(place.name(), place.hours(), place.href(), point.x(), point.y());
                    })
                    .toList();
            return new MapView(
                    drawing,
                    shapes,
                    names(drawing, false, marks.isEmpty() ? 0 : ABOVE_MARK, here, language),
                    names(drawing, true, 0, here, language),
                    marks);
        });
    }

    /** @param close those of the crowded part, else of the rest */
    private List<MapName> names(RegionMap drawing, boolean close, int lift, String here, Locale language) {
        var names = drawing.shapes().stream()
                .filter(shape -> drawing.crowded().holds(shape.x(), shape.y()) == close)
                .filter(shape -> close || shape.broad())
                .map(shape -> new MapName(
                        shortly(name(shape.code(), language)), shape.code().equals(here), shape.x(), shape.y() - lift))
                .toList();
        return MapName.apart(names, close ? LETTERS * CLOSE : LETTERS);
    }

    /** As people say it: without what kind of place it is, where two signs or a word remain. */
    static String shortly(String name) {
        return name.replaceFirst("(?<=..)[区县]$| (District|County|(\\S+ )*Autonomous County)$", "");
    }

    private String name(String code, Locale language) {
        var name = regions.division(code).map(Division::name);
        if (language.getLanguage().equals("en"))
            return name.map(each -> each.in(language)).orElse(code);
        return name.map(each -> each.zh().replaceFirst("(土家族|苗族|彝族|侗族)+自治县$|(?<=社区)居民委员会$|(?<=村)村民委员会$", ""))
                .orElse(code);
    }
}
