package org.tongban.catalog.lists;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tongban.catalog.Implementations.Selection;
import org.tongban.catalog.PageHead;
import org.tongban.catalog.Portal;
import org.tongban.platform.Allow;
import org.tongban.platform.Role;
import org.tongban.platform.Scope;
import org.tongban.platform.Words;

/** {@code /lists}: what authorities may do, must do and may ask for, by place and by authority, piece by piece. */
@RestController
class ListPage {
    static final String STYLE = "src/lists.ts";
    private static final int A_PIECE = 50;

    private final Portal portal;
    private final Lists lists;
    private final ListPlaces places;

    ListPage(Portal portal, Lists lists, ListPlaces places) {
        this.portal = portal;
        this.lists = lists;
        this.places = places;
    }

    @Allow(role = Role.ANYONE, scope = Scope.PUBLIC, purpose = "see which lists are published")
    @GetMapping(path = "/lists", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> all(HttpServletRequest request, @RequestParam(defaultValue = "") String in) {
        var w = portal.words();
        var chosen = places.selection(whose(request, in), "");
        var cards = lists.all().stream().map(list -> card(list, chosen, w)).toList();
        var head =
                PageHead.of(w.of("lists.title"), w.of("lists.lead")).in("lists").with(STYLE);
        return portal.page(
                request,
                "catalog/lists/index.jte",
                head,
                Map.of("cards", cards, "places", places.places(chosen, w), "where", places.name(chosen, w)));
    }

    /** The place that the visitor chose, else all of them: of most lists the topmost level has next to nothing. */
    private String whose(HttpServletRequest request, String in) {
        return in.isEmpty() ? portal.chosenPlace(request).orElse(ListPlaces.EVERYWHERE) : in;
    }

    private ListView.Card card(PublishedList list, Selection chosen, Words w) {
        return new ListView.Card(
                list.key(),
                w.of("lists." + list.key() + ".title"),
                w.of("lists." + list.key() + ".lead"),
                w.count("lists.count", lists.count(list, chosen)),
                ListAddress.of(list, chosen, ""));
    }

    /** @param by credit code of an authority of the place */
    @Allow(role = Role.ANYONE, scope = Scope.PUBLIC, purpose = "read one of the published lists")
    @GetMapping(path = "/lists/{list}", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> one(
            HttpServletRequest request,
            @PathVariable("list") String key,
            @RequestParam(defaultValue = "") String in,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String cursor) {
        var w = portal.words();
        var list = lists.require(key);
        var view = view(list, places.selection(whose(request, in), by), cursor, w);
        var head = PageHead.of(view.title(), view.lead()).in("lists").with(STYLE);
        return portal.page(request, "catalog/lists/list.jte", head, Map.of("view", view));
    }

    private ListView view(PublishedList list, Selection chosen, String cursor, Words w) {
        var piece = lists.piece(list, chosen, cursor, A_PIECE, w);
        var shown = shown(list, chosen);
        return new ListView(
                list.key(),
                w.of("lists." + list.key() + ".title"),
                places.name(chosen, w),
                w.of("lists." + list.key() + ".lead"),
                w.count("lists.count", lists.count(list, chosen)),
                shown.stream().map(headings(list, w)::get).toList(),
                piece.lines().stream()
                        .map(line -> new ListLine(
                                line.href(),
                                shown.stream().map(line.cells()::get).toList()))
                        .toList(),
                piece.next().isEmpty() ? "" : ListAddress.of(list, chosen, piece.next()),
                cursor.isEmpty() ? "" : ListAddress.of(list, chosen, ""),
                places.places(chosen, w),
                places.authorities(chosen, w),
                list.key().equals(ReductionList.KEY) ? ReductionFigures.of(lists.reductions(chosen), w) : List.of(),
                "/api/lists/" + list.key() + "/table",
                ListAddress.query(chosen, ""));
    }

    /** What is the same in every line stands above them. */
    private static List<Integer> shown(PublishedList list, Selection chosen) {
        return IntStream.range(0, list.columns().size())
                .filter(at ->
                        chosen.division().isEmpty() || !list.columns().get(at).equals("place"))
                .filter(at ->
                        chosen.authority().isEmpty() || !list.columns().get(at).equals("authority"))
                .boxed()
                .toList();
    }

    static List<String> headings(PublishedList list, Words w) {
        return list.columns().stream().map(word -> w.of("lists.column." + word)).toList();
    }
}
