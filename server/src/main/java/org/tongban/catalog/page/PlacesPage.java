package org.tongban.catalog.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongban.catalog.PageHead;
import org.tongban.catalog.Portal;
import org.tongban.platform.Allow;
import org.tongban.platform.Role;
import org.tongban.platform.Scope;
import org.tongban.region.Division;
import org.tongban.region.Regions;

/** Where is it for? A visitor's place is kept in a cookie; a guide that was open is opened again for the new place. */
@Controller
class PlacesPage {
    private static final Pattern GUIDE = Pattern.compile("/guides/([a-z0-9-]+)(?:/\\d+)?");
    private static final Duration KEPT = Duration.ofDays(365);

    private final Portal portal;
    private final Regions regions;

    PlacesPage(Portal portal, Regions regions) {
        this.portal = portal;
        this.regions = regions;
    }

    @Allow(role = Role.ANYONE, scope = Scope.PUBLIC, purpose = "choose a place")
    @GetMapping("/places")
    ResponseEntity<byte[]> places(
            HttpServletRequest request,
            @RequestParam(defaultValue = "/") String back,
            @RequestParam(name = "in", defaultValue = "") String within) {
        var w = portal.words();
        var current = portal.place(request);
        var outer = within.isEmpty()
                ? regions.region().code()
                : regions.requireDivision(within).code();
        var whole = link(regions.requireDivision(outer), back, current);
        var links = regions.children(outer).stream()
                .map(each -> link(each, back, current))
                .toList();
        var title = w.of("page.places.title");
        var head = PageHead.of(title, w.of("page.places.lead"));
        return portal.pageOnce(
                request,
                "catalog/places.jte",
                head,
                Map.of("title", title, "lead", w.of("page.places.lead"), "whole", List.of(whole), "places", links));
    }

    private PlaceLink link(Division division, String back, String current) {
        return new PlaceLink(
                division.name().in(portal.words().language()),
                "/places/" + division.code() + "?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8),
                division.code().equals(current) || regions.contains(division.code(), current) && isDistrict(division));
    }

    private static boolean isDistrict(Division division) {
        return division.kind() == Division.Kind.DISTRICT;
    }

    @Allow(role = Role.ANYONE, scope = Scope.PUBLIC, purpose = "choose a place")
    @GetMapping("/places/{division}")
    ResponseEntity<Void> choose(@PathVariable String division, @RequestParam(defaultValue = "/") String back) {
        var place = regions.requireDivision(division).code();
        var cookie = ResponseCookie.from(Portal.PLACE_COOKIE, place)
                .path("/")
                .maxAge(KEPT)
                .sameSite("Lax")
                .build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .location(URI.create(target(back, place)))
                .build();
    }

    /** Only within this server; the place in a guide's address gives way to the chosen one. */
    private static String target(String back, String place) {
        var guide = GUIDE.matcher(back);
        if (guide.matches()) return "/guides/" + guide.group(1) + "/" + place;
        return back.matches("/(?:[A-Za-z0-9._~-]+(?:/[A-Za-z0-9._~-]+)*)?") ? back : "/";
    }
}
