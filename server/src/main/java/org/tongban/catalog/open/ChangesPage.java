package org.tongban.catalog.open;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tongban.catalog.Counters;
import org.tongban.catalog.PageHead;
import org.tongban.catalog.Portal;
import org.tongban.platform.Allow;
import org.tongban.platform.Role;
import org.tongban.platform.Scope;
import org.tongban.platform.Words;
import org.tongban.platform.Zones;
import org.tongban.region.Publications;
import org.tongban.region.Publications.Publication;

/** {@code /changes}: what every publication of the catalogue changed, for people and, as {@code .atom}, for programs. */
@RestController
class ChangesPage {
    static final int A_PIECE = 20;
    private static final String ATOM = "application/atom+xml;charset=UTF-8";

    private final Portal portal;
    private final Publications publications;
    private final Counters days;
    private final ChangeFeed feed;

    ChangesPage(Portal portal, Publications publications, Counters days, ChangeFeed feed) {
        this.portal = portal;
        this.publications = publications;
        this.days = days;
        this.feed = feed;
    }

    /** @param before a publication that is known already; those before it follow */
    @Allow(role = Role.ANYONE, scope = Scope.PUBLIC, purpose = "see what was changed in the catalogue, and when")
    @GetMapping(path = "/changes", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> changes(
            @RequestParam(defaultValue = "" + Publications.LATEST) long before, HttpServletRequest request) {
        var w = portal.words();
        var piece = publications.before(before, A_PIECE + 1, w.language());
        var shown = piece.stream().limit(A_PIECE).map(each -> view(each, w)).toList();
        var next = piece.size() > A_PIECE ? "/changes?before=" + shown.getLast().id() : "";
        var head = PageHead.of(w.of("changes.title"), w.of("changes.lead")).with("src/lists.ts");
        return portal.page(request, "catalog/changes.jte", head, Map.of("publications", shown, "next", next));
    }

    private ChangeView view(Publication publication, Words w) {
        return new ChangeView(publication.id(), title(publication, days, w), publication.changes());
    }

    static String title(Publication publication, Counters days, Words w) {
        return w.of("changes.at", "date", days.date(Zones.dateOf(publication.at()), w.language()));
    }

    @Allow(role = Role.ANYONE, scope = Scope.PUBLIC, purpose = "follow the changes of the catalogue")
    @GetMapping(path = "/changes.atom", produces = ATOM)
    ResponseEntity<byte[]> atom(@RequestParam(defaultValue = "" + Publications.LATEST) long before) {
        var w = portal.words();
        List<Publication> piece = publications.before(before, A_PIECE + 1, w.language());
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(ATOM)).body(feed.write(before, piece, w));
    }
}
