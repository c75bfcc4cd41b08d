package org.tongban.catalog.open;

import java.util.ArrayList;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tongban.catalog.BaseItem;
import org.tongban.catalog.Catalog;
import org.tongban.catalog.Implementation;
import org.tongban.catalog.Implementations;
import org.tongban.catalog.Portal;
import org.tongban.platform.Allow;
import org.tongban.platform.Role;
import org.tongban.platform.Scope;
import org.tongban.platform.Settings;
import org.tongban.platform.Slice;
import org.tongban.platform.Words;
import org.tongban.region.Regions;

/** {@code /api/services}: the implementation list for programs, piece by piece, or what everyday words mean somewhere. */
@RestController
class ServicesEndpoint {
    private static final int A_PIECE = 200;
    private static final int MOST_FOUND = 100;

    private final Portal portal;
    private final Catalog catalog;
    private final Regions regions;
    private final Implementations implementations;
    private final ServiceSelection selection;
    private final String baseUrl;

    ServicesEndpoint(
            Portal portal,
            Catalog catalog,
            Regions regions,
            Implementations implementations,
            ServiceSelection selection,
            Settings settings) {
        this.portal = portal;
        this.catalog = catalog;
        this.regions = regions;
        this.implementations = implementations;
        this.selection = selection;
        this.baseUrl = settings.baseUrl();
    }

    /**
     * An entry of the implementation list.
     *
     * @param implementationCode 31 signs; empty, with authority and division, where it is not carried out for the place
     * @param described whether its guide is written, so that {@code /api/services/{slug}/{division}} tells it
     * @param guideVersion hash of the guide's content; empty where none is written
     * @param url of its page
     */
    record ServiceEntry(
            String implementationCode,
            String baseCode,
            String slug,
            String name,
            String type,
            String authority,
            String authorityName,
            String division,
            boolean described,
            String guideVersion,
            String url) {}

    /**
     * @param q everyday words; then the best hundred, resolved for the division, in one piece
     * @param division empty for the whole list; else what is carried out for exactly this place
     * @param authority credit code of who carries it out
     * @param cursor where the last piece said that it goes on
     */
    @Allow(role = Role.ANYONE, scope = Scope.PUBLIC, purpose = "read the implementation list, or find a service")
    @GetMapping("/api/services")
    Slice<ServiceEntry> services(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String division,
            @RequestParam(defaultValue = "") String authority,
            @RequestParam(defaultValue = "") String cursor) {
        var w = portal.words();
        if (!q.isBlank()) return new Slice<>(found(q, division, w).toList(), "");
        var piece = new ArrayList<ServiceEntry>();
        var last = "";
        for (var each = implementations
                        .of(selection.of(division, authority), cursor)
                        .iterator();
                each.hasNext(); ) {
            if (piece.size() == A_PIECE) return new Slice<>(piece, last);
            var entry = each.next();
            piece.add(entry(entry, w));
            last = Implementations.cursor(entry);
        }
        return new Slice<>(piece, "");
    }

    private Stream<ServiceEntry> found(String words, String division, Words w) {
        var place = division.isEmpty()
                ? regions.region().code()
                : regions.requireDivision(division).code();
        return catalog.searchItems(words, w.language()).stream()
                .limit(MOST_FOUND)
                .map(item -> catalog.implementation(item, place)
                        .map(entry -> entry(entry, w))
                        .orElseGet(() -> nowhere(item, w)));
    }

    private ServiceEntry entry(Implementation entry, Words w) {
        var item = entry.item();
        return new ServiceEntry(
                entry.code(),
                item.baseCode(),
                item.slug(),
                item.name().in(w.language()),
                w.of("page.type.", item.type()),
                entry.authority().creditCode(),
                entry.authority().name().in(w.language()),
                entry.division(),
                item.isDescribed(),
                item.guideVersion(),
                baseUrl + "/guides/" + item.slug() + "/" + entry.division());
    }

    /** It is carried out in parts of the place only. */
    private ServiceEntry nowhere(BaseItem item, Words w) {
        return new ServiceEntry(
                "",
                item.baseCode(),
                item.slug(),
                item.name().in(w.language()),
                w.of("page.type.", item.type()),
                "",
                "",
                "",
                item.isDescribed(),
                item.guideVersion(),
                baseUrl + "/guides/" + item.slug());
    }
}
