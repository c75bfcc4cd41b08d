package org.tongban.catalog.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
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
import org.tongban.region.Regions;

/** Where is it for? A visitor's place is kept in a cookie; a guide that was open is opened again for the new place. */
@Controller
class PlacesPage {
    private static final Pattern GUIDE = Pattern.compile("/guides/([a-z0-9-]+)(?:/\\d+)?");
    private static final Duration KEPT = Duration.ofDays(365);

    private static final int LONGEST = 40;

    private final Portal portal;
    private final Regions regions;
    private final PlaceChoice choice;

    PlacesPage(Portal portal, Regions regions, PlaceChoice choice) {
        this.portal = portal;
        this.regions = regions;
        this.choice = choice;
    }

    @Allow(role = Role.ANYONE, scope = Scope.PUBLIC, purpose = "choose a place")
    @GetMapping("/places")
    ResponseEntity<byte[]> places(
            HttpServletRequest request,
            @RequestParam(defaultValue = "/") String back,
            @RequestParam(name = "in", defaultValue = "") String within,
            @RequestParam(defaultValue = "") String q) {
        var w = portal.words();
        var current = portal.place(request);
        var words = q.strip().length() > LONGEST ? q.strip().substring(0, LONGEST) : q.strip();
        var outer = within.isEmpty()
                ? regions.region().code()
                : regions.requireDivision(within).code();
        var view = words.isEmpty() ? choice.parts(outer, current, back, w) : choice.found(words, current, back, w);
        var head = PageHead.of(view.title(), view.lead()).with("src/places.ts");
        return portal.pageOnce(request, "catalog/places.jte", head, Map.of("view", view));
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
        return WayBack.within(back);
    }
}
