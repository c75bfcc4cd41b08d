package org.tongban.catalog.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.tongban.catalog.BaseItem;
import org.tongban.catalog.Catalog;
import org.tongban.catalog.PageHead;
import org.tongban.catalog.Portal;
import org.tongban.catalog.Theme.Audience;
import org.tongban.catalog.page.ServicesView.Narrowing;
import org.tongban.platform.Allow;
import org.tongban.platform.Role;
import org.tongban.platform.Scope;
import org.tongban.platform.Words;

/** {@code GET /services}: every item, narrowed by life event, theme, department or level, a page at a time. */
@Controller
class ServicesPage {
    private static final int A_PAGE = 24;

    private final Portal portal;
    private final Catalog catalog;
    private final ServiceCards cards;
    private final ServiceGroups groups;

    ServicesPage(Portal portal, Catalog catalog, ServiceCards cards, ServiceGroups groups) {
        this.portal = portal;
        this.catalog = catalog;
        this.cards = cards;
        this.groups = groups;
    }

    @Allow(role = Role.ANYONE, scope = Scope.PUBLIC, purpose = "list the services")
    @GetMapping("/services")
    ResponseEntity<byte[]> services(
            HttpServletRequest request,
            @RequestParam(name = "for", defaultValue = "") String addressee,
            @RequestParam(defaultValue = "") String theme,
            @RequestParam(defaultValue = "") String event,
            @RequestParam(defaultValue = "") String authority,
            @RequestParam(defaultValue = "") String level,
            @RequestParam(defaultValue = "") String page) {
        var narrowing = new Narrowing(addressee, theme, event, authority, level);
        var w = portal.words();
        var found = catalog.items().stream()
                .filter(item -> isWanted(item, narrowing))
                .toList();
        var pages = Math.max(1, (found.size() + A_PAGE - 1) / A_PAGE);
        var number = Math.clamp(page.matches("\\d{1,4}") ? Integer.parseInt(page) : 1, 1, pages);
        var shown = found.stream().skip((number - 1L) * A_PAGE).limit(A_PAGE).toList();
        var view = new ServicesView(
                groups.events(w),
                groups.byAudience(w),
                groups.authorities(w),
                groups.levels(w),
                bundles(narrowing, w),
                cards.of(shown, portal.place(request), w),
                narrowing,
                found.size(),
                number,
                pages,
                query(narrowing));
        var head = PageHead.of(w.of("page.services.title"), w.of("page.services.description"))
                .in("services");
        return portal.page(request, "catalog/services.jte", head, Map.of("view", view));
    }

    /** Those of the life event that is looked at. */
    private List<BundleLink> bundles(Narrowing by, Words w) {
        if (by.event().isEmpty()) return List.of();
        return BundleLink.of(
                catalog.bundles().stream()
                        .filter(bundle -> bundle.lifeEvents().contains(by.event()))
                        .toList(),
                w);
    }

    private boolean isWanted(BaseItem item, Narrowing by) {
        return isFor(item, by.addressee(), by.theme())
                && (by.event().isEmpty() || isOfEvent(item, by.event()))
                && (by.authority().isEmpty() || item.authority().equals(by.authority()))
                && (by.level().isEmpty()
                        || item.levels().stream()
                                .anyMatch(each -> GuideWriter.word(each).equals(by.level())));
    }

    private boolean isOfEvent(BaseItem item, String event) {
        return catalog.lifeEvents().stream().anyMatch(each -> each.key().equals(event) && each.isOf(item));
    }

    private static boolean isFor(BaseItem item, String addressee, String theme) {
        if (addressee.equals(Audience.PERSON.word()))
            return isUnder(item.themes().person(), theme);
        if (addressee.equals(Audience.ORGANISATION.word()))
            return isUnder(item.themes().organisation(), theme);
        return true;
    }

    private static boolean isUnder(List<String> themes, String theme) {
        return theme.isEmpty() ? !themes.isEmpty() : themes.contains(theme);
    }

    /** Only what narrows, so that addresses stay short. */
    private static String query(Narrowing by) {
        var address = UriComponentsBuilder.newInstance();
        if (!by.addressee().isEmpty()) address.queryParam("for", "{for}");
        if (!by.theme().isEmpty()) address.queryParam("theme", "{theme}");
        if (!by.event().isEmpty()) address.queryParam("event", "{event}");
        if (!by.authority().isEmpty()) address.queryParam("authority", "{authority}");
        if (!by.level().isEmpty()) address.queryParam("level", "{level}");
        var query = address.encode()
                .buildAndExpand(Map.of(
                        "for", by.addressee(),
                        "theme", by.theme(),
                        "event", by.event(),
                        "authority", by.authority(),
                        "level", by.level()))
                .getQuery();
        return query == null || query.isEmpty() ? "" : query + "&";
    }
}
