package org.tongban.catalog.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tongban.catalog.BaseItem;
import org.tongban.catalog.Catalog;
import org.tongban.platform.Words;
import org.tongban.region.Division;
import org.tongban.region.Pinyin;
import org.tongban.region.Regions;
import org.tongban.region.Zone;

/** The five levels to choose a place from: by list, by name, on the map, by where the device is. */
@Component
class PlaceChoice {
    private static final int MOST = 30;
    private static final int SHORT = 4;

    private final Regions regions;
    private final Catalog catalog;
    private final MapDrawer maps;

    PlaceChoice(Regions regions, Catalog catalog, MapDrawer maps) {
        this.regions = regions;
        this.catalog = catalog;
        this.maps = maps;
    }

    /** The parts of a place, one level at a time. */
    PlacesView parts(String outer, String current, String back, Words w) {
        var language = w.language();
        var isRegion = outer.equals(regions.region().code());
        return new PlacesView(
                w.of("page.places.title"),
                w.of("page.places.lead"),
                back,
                "",
                example(w),
                true,
                line(outer, back, language),
                List.of(link(regions.requireDivision(outer), current, back, language, false)),
                links(regions.children(outer), current, back, language),
                links(zones(outer), current, back, language),
                isRegion ? maps.map(current, List.of(), code -> choose(code, back), language) : Optional.empty());
    }

    /** What a name, pinyin or initials may mean. */
    PlacesView found(String words, String current, String back, Words w) {
        var language = w.language();
        var found = regions.find(words, MOST);
        var places = found.stream()
                .map(each -> within(each, link(each, current, back, language, true), language))
                .toList();
        var lead = found.isEmpty() ? w.of("page.places.none") : w.count("page.places.found", found.size());
        return new PlacesView(
                w.of("page.places.title"),
                lead,
                back,
                words,
                example(w),
                true,
                List.of(),
                List.of(),
                places,
                List.of(),
                Optional.empty());
    }

    /** The item is carried out below this place: in which part of it? */
    PlacesView forItem(BaseItem item, String outer, Words w) {
        var language = w.language();
        var back = "/guides/" + item.slug();
        var places = catalog.placesBelow(item, outer).stream()
                .map(each -> new PlaceLink(each.name().in(language), "", choose(each.code(), back), "", false))
                .toList();
        var isRegion = outer.equals(regions.region().code());
        return new PlacesView(
                w.of("page.places.titleFor", "service", item.name().in(language)),
                w.of("page.places.leadFor", "place", regions.path(outer, language)),
                back,
                "",
                example(w),
                isRegion,
                List.of(),
                List.of(),
                places,
                List.of(),
                isRegion && !places.isEmpty()
                        ? maps.map("", List.of(), code -> choose(code, back), language)
                        : Optional.empty());
    }

    /** The first place of the region by its name, and the last with a short name by its initials. */
    private String example(Words w) {
        var places = regions.children(regions.region().code());
        if (places.isEmpty()) return "";
        var name = places.getFirst().name().in(w.language());
        var initials = places.reversed().stream()
                .map(each -> Pinyin.initials(each.name().zh()))
                .filter(each -> each.length() <= SHORT)
                .findFirst()
                .orElseGet(() -> Pinyin.initials(places.getLast().name().zh()));
        return w.of("page.places.example", "name", name, "initials", initials);
    }

    private List<Division> zones(String outer) {
        return regions.zones().stream()
                .map(Zone::division)
                .filter(zone -> zone.parent().equals(outer))
                .toList();
    }

    private List<PlaceLink> line(String outer, String back, Locale language) {
        return regions.line(outer).stream()
                .map(each -> new PlaceLink(
                        each.name().in(language),
                        "",
                        list(each.code(), back),
                        "",
                        each.code().equals(outer)))
                .toList();
    }

    private List<PlaceLink> links(List<Division> divisions, String current, String back, Locale language) {
        return divisions.stream()
                .map(each -> link(each, current, back, language, true))
                .toList();
    }

    private PlaceLink link(Division division, String current, String back, Locale language, boolean mayGoDeeper) {
        var code = division.code();
        var isCurrent =
                code.equals(current) || division.kind() != Division.Kind.PROVINCE && regions.contains(code, current);
        return new PlaceLink(
                division.name().in(language),
                "",
                choose(code, back),
                mayGoDeeper && regions.hasChildren(code) ? list(code, back) : "",
                mayGoDeeper ? isCurrent : code.equals(current));
    }

    private PlaceLink within(Division division, PlaceLink link, Locale language) {
        var within = division.parent().isEmpty() ? "" : regions.path(division.parent(), language);
        return new PlaceLink(link.name(), within, link.href(), link.deeper(), link.current());
    }

    private static String choose(String code, String back) {
        return "/places/" + code + "?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }

    private static String list(String code, String back) {
        return "/places?in=" + code + "&back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }
}
