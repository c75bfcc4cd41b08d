package org.tongban.catalog.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongban.catalog.Catalog;
import org.tongban.catalog.Guide;
import org.tongban.catalog.PageHead;
import org.tongban.catalog.Portal;
import org.tongban.platform.Allow;
import org.tongban.platform.Role;
import org.tongban.platform.Scope;

/** {@code GET /services}: every service, narrowed by theme or by the kind of authority. */
@Controller
class ServicesPage {
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
            @RequestParam(defaultValue = "") String authority) {
        var w = portal.words();
        var place = portal.place(request);
        var shown = catalog.guides().stream()
                .filter(guide -> isOf(guide, addressee, theme))
                .filter(guide -> authority.isEmpty() || guide.authority().equals(authority))
                .toList();
        var view = new ServicesView(
                groups.byAddressee(place, w),
                groups.authorities(w),
                cards.of(shown, place, w),
                addressee,
                theme,
                authority);
        var head = PageHead.of(w.of("page.services.title"), w.of("page.services.description"))
                .in("services");
        return portal.page(request, "catalog/services.jte", head, Map.of("view", view));
    }

    private static boolean isOf(Guide guide, String addressee, String theme) {
        return switch (addressee) {
            case "person" -> isUnder(guide.themes().person(), theme);
            case "organisation" -> isUnder(guide.themes().organisation(), theme);
            default -> true;
        };
    }

    private static boolean isUnder(List<String> themes, String theme) {
        return theme.isEmpty() ? !themes.isEmpty() : themes.contains(theme);
    }
}
