package org.tongban.catalog.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongban.catalog.PageHead;
import org.tongban.catalog.Portal;
import org.tongban.catalog.page.HallsView.Hall;
import org.tongban.platform.Allow;
import org.tongban.platform.Role;
import org.tongban.platform.Scope;
import org.tongban.platform.Words;
import org.tongban.region.Authority;
import org.tongban.region.Division;
import org.tongban.region.Regions;
import org.tongban.region.Zone;

/** {@code GET /halls}: where to go, when it is open and whom to call, from the region down to the village. */
@Controller
class HallsPage {
    private final Portal portal;
    private final Regions regions;
    private final MapDrawer maps;
    private final RecordedPlaces recorded;

    HallsPage(Portal portal, Regions regions, MapDrawer maps, RecordedPlaces recorded) {
        this.portal = portal;
        this.regions = regions;
        this.maps = maps;
        this.recorded = recorded;
    }

    @Allow(role = Role.ANYONE, scope = Scope.PUBLIC, purpose = "find the hall to go to")
    @GetMapping("/halls")
    ResponseEntity<byte[]> halls(
            HttpServletRequest request, @RequestParam(name = "in", defaultValue = "") String within) {
        var w = portal.words();
        var at = regions.requireDivision(within.isEmpty() ? portal.place(request) : within);
        var view = view(at, w);
        var head = PageHead.of(view.title(), view.lead()).in("halls").with("src/places.ts");
        return portal.page(request, "catalog/halls.jte", head, Map.of("view", view));
    }

    private HallsView view(Division at, Words w) {
        var language = w.language();
        var marked = recorded.in(at, language);
        return new HallsView(
                w.of("page.halls.title", "place", at.name().in(language)),
                w.of("page.halls.lead"),
                regions.line(at.code()).stream()
                        .map(each -> link(each, each.code().equals(at.code()), language))
                        .toList(),
                halls(at, language),
                points(at, language),
                marked,
                within(at, language),
                w.of("page.halls.within." + GuideWriter.word(at.kind())),
                map(at, marked, language));
    }

    private static PlaceLink link(Division division, boolean current, Locale language) {
        return new PlaceLink(division.name().in(language), "", "/halls?in=" + division.code(), "", current);
    }

    /** Authorities that receive in the same place stand together. */
    private List<Hall> halls(Division at, Locale language) {
        Map<String, List<Authority>> byPlace = new LinkedHashMap<>();
        for (var authority : inOrder(at)) {
            byPlace.computeIfAbsent(authority.place().zh() + authority.address(), _ -> new ArrayList<>())
                    .add(authority);
        }
        return byPlace.values().stream().map(there -> hall(there, language)).toList();
    }

    /** The hall that receives for all first. */
    private List<Authority> inOrder(Division at) {
        var all = regions.authorities(at.code());
        var receiving = all.stream().filter(this::receives).toList();
        return Stream.concat(receiving.stream(), all.stream().filter(each -> !receiving.contains(each)))
                .toList();
    }

    private boolean receives(Authority authority) {
        return regions.authorityKind(authority.kind())
                .filter(kind -> kind.receives())
                .isPresent();
    }

    private static Hall hall(List<Authority> there, Locale language) {
        var first = there.getFirst();
        return new Hall(
                first.place().in(language),
                first.address(),
                first.hours().in(language),
                first.phone(),
                there.stream().map(each -> each.shortName().in(language)).toList(),
                first.hasPosition());
    }

    /** The point of a village, or those of all villages of a township. */
    private List<Hall> points(Division at, Locale language) {
        var villages = at.kind() == Division.Kind.TOWNSHIP ? regions.children(at.code()).stream() : Stream.of(at);
        return villages.flatMap(village -> regions.servicePoint(village.code()).stream())
                .map(point -> new Hall(
                        point.name().in(language),
                        point.address(),
                        point.hours().in(language),
                        point.phone(),
                        List.of(),
                        point.hasPosition()))
                .toList();
    }

    private List<PlaceLink> within(Division at, Locale language) {
        if (at.kind() == Division.Kind.TOWNSHIP || at.kind() == Division.Kind.VILLAGE) return List.of();
        var zones = regions.zones().stream().map(Zone::division).filter(zone -> zone.parent()
                .equals(at.code()));
        return Stream.concat(regions.children(at.code()).stream(), zones)
                .map(each -> withHours(each, language))
                .toList();
    }

    /** When its hall is open, where there is one that receives for all; other doors have hours of their own. */
    private PlaceLink withHours(Division division, Locale language) {
        var hours = regions.authorities(division.code()).stream()
                .filter(this::receives)
                .findFirst()
                .map(each -> each.hours().in(language));
        return new PlaceLink(division.name().in(language), hours.orElse(""), "/halls?in=" + division.code(), "", false);
    }

    private Optional<MapView> map(Division at, List<HallsView.Recorded> marked, Locale language) {
        if (at.kind() == Division.Kind.VILLAGE && marked.isEmpty()) return Optional.empty();
        return maps.map(at.code(), marked, code -> "/halls?in=" + code, language);
    }
}
