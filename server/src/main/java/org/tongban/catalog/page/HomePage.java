package org.tongban.catalog.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;
import org.tongban.catalog.BaseItem;
import org.tongban.catalog.Catalog;
import org.tongban.catalog.ElderMode;
import org.tongban.catalog.Guide;
import org.tongban.catalog.PageHead;
import org.tongban.catalog.Portal;
import org.tongban.platform.Allow;
import org.tongban.platform.Role;
import org.tongban.platform.Scope;
import org.tongban.platform.Words;
import org.tongban.region.Division;
import org.tongban.region.Regions;

/** {@code GET /}: one box to search by everyday words, what can be done, and to-dos for those signed in. */
@Controller
class HomePage {
    private static final int TRIES = 5;
    private static final int SHOWN = 9;

    private final Portal portal;
    private final Catalog catalog;
    private final Regions regions;
    private final ServiceGroups groups;
    private final ServiceCards cards;
    private final PageCache cache;

    HomePage(
            Portal portal,
            Catalog catalog,
            Regions regions,
            ServiceGroups groups,
            ServiceCards cards,
            PageCache cache) {
        this.portal = portal;
        this.catalog = catalog;
        this.regions = regions;
        this.groups = groups;
        this.cards = cards;
        this.cache = cache;
    }

    @Allow(role = Role.ANYONE, scope = Scope.PUBLIC, purpose = "find a service")
    @GetMapping("/")
    ResponseEntity<byte[]> home(HttpServletRequest request) {
        var place = portal.place(request);
        var template = ElderMode.isOn() ? "catalog/elder.jte" : "catalog/home.jte";
        return cache.answer("/", place, portal.words(), w -> {
            var head = PageHead.of("", w.of("page.home.description")).in("home").with("src/home.ts");
            return portal.render(template, "/", place, head, Map.of("home", view(place, w)));
        });
    }

    private HomeView view(String place, Words w) {
        var guides = catalog.guides();
        var described = catalog.items().stream()
                .filter(BaseItem::isDescribed)
                .limit(SHOWN)
                .toList();
        return new HomeView(
                BundleLink.of(catalog.bundles(), w),
                cards.of(described, place, w),
                guides.size(),
                catalog.items().size(),
                groups.events(w),
                groups.byAudience(w),
                groups.authorities(w),
                tries(w),
                figures(w));
    }

    /** An everyday word of each service: what people really say. They say it in Chinese; in English its name is tried. */
    private List<HomeView.Try> tries(Words w) {
        return catalog.guides().stream()
                .flatMap(guide -> w.english()
                        ? Stream.of(guide.name().in(w.language()))
                        : guide.keywords().stream().limit(1))
                .limit(TRIES)
                .map(word -> new HomeView.Try(
                        word,
                        UriComponentsBuilder.fromPath("/search")
                                .queryParam("q", "{q}")
                                .build(word)
                                .toString()))
                .toList();
    }

    /** Only what can be counted in the catalogue and the region. */
    private List<HomeView.Figure> figures(Words w) {
        var figures = new ArrayList<HomeView.Figure>();
        for (var kind : List.of(Division.Kind.DISTRICT, Division.Kind.TOWNSHIP)) {
            var count = regions.count(kind);
            var words = w.of("page.home.figure." + GuideWriter.word(kind) + "s");
            if (count > 0) figures.add(new HomeView.Figure(number(count), words));
        }
        figures.add(new HomeView.Figure(number(catalog.itemCount()), w.of("page.home.figure.items")));
        var faster = percentFaster();
        if (faster > 0) figures.add(new HomeView.Figure(faster + "%", w.of("page.home.figure.faster")));
        var noVisit = (int) catalog.guides().stream()
                .filter(guide -> guide.visits().count() == 0)
                .count();
        figures.add(new HomeView.Figure(noVisit + " / " + catalog.guides().size(), w.of("page.home.figure.noVisit")));
        return figures;
    }

    private static String number(int count) {
        return String.format(java.util.Locale.ROOT, "%,d", count);
    }

    /** By how much the promised limits together undercut the statutory ones. */
    private int percentFaster() {
        var limited = catalog.guides().stream()
                .map(Guide::limits)
                .filter(limits -> limits.statutory().count() > 0
                        && limits.statutory().unit() == limits.promised().unit())
                .toList();
        var statutory =
                limited.stream().mapToInt(limits -> limits.statutory().count()).sum();
        var promised =
                limited.stream().mapToInt(limits -> limits.promised().count()).sum();
        return statutory == 0 ? 0 : 100 - Math.round(100f * promised / statutory);
    }
}
