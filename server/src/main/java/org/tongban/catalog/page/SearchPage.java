package org.tongban.catalog.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongban.catalog.BaseItem;
import org.tongban.catalog.Catalog;
import org.tongban.catalog.PageHead;
import org.tongban.catalog.Portal;
import org.tongban.catalog.SearchedWords;
import org.tongban.platform.Allow;
import org.tongban.platform.Role;
import org.tongban.platform.Scope;
import org.tongban.platform.Words;

/** {@code GET /search?q=}: services by everyday words, or by their code. */
@Controller
class SearchPage {
    private static final int LONGEST = 60;
    private static final int A_PAGE = 20;
    private static final int MOST_NEAR = 6;
    private static final Pattern RESULT = Pattern.compile("/(guides|bundles)/[a-z0-9-]+(/\\d+)?");

    private final Portal portal;
    private final Catalog catalog;
    private final ServiceCards cards;
    private final ServiceGroups groups;
    private final SearchFacets facets;
    private final ServiceCodes codes;
    private final SearchedWords searched;

    SearchPage(
            Portal portal,
            Catalog catalog,
            ServiceCards cards,
            ServiceGroups groups,
            SearchFacets facets,
            ServiceCodes codes,
            SearchedWords searched) {
        this.portal = portal;
        this.catalog = catalog;
        this.cards = cards;
        this.groups = groups;
        this.facets = facets;
        this.codes = codes;
        this.searched = searched;
    }

    /** What was found, and by what a click from there is counted. */
    private record Found(
            String words, List<BaseItem> items, List<BundleLink> bundles, String place, String digest, Words w) {}

    @Allow(role = Role.ANYONE, scope = Scope.PUBLIC, purpose = "find a service")
    @GetMapping("/search")
    ResponseEntity<byte[]> search(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(name = "for", defaultValue = "") String addressee,
            @RequestParam(defaultValue = "") String theme,
            @RequestParam(defaultValue = "") String authority,
            @RequestParam(defaultValue = "") String way,
            @RequestParam(defaultValue = "") String level,
            @RequestParam(defaultValue = "") String page) {
        var words = q.strip().length() > LONGEST ? q.strip().substring(0, LONGEST) : q.strip();
        var place = portal.place(request);
        var guide = codes.guide(words, place);
        if (guide.isPresent()) return to(guide.get());
        var by = new SearchNarrowing(addressee, theme, authority, way, level);
        var found = find(words, place, by.any() || !page.isEmpty());
        var view = view(found, by, page);
        var w = found.w();
        var title = words.isEmpty() ? w.of("page.search.title") : w.of("page.search.titleFor", "words", words);
        var head = PageHead.of(title, w.of("page.search.description")).hidden();
        var path = new SearchNarrowing("", "", "", "", "").href(words, 1);
        return portal.answer(portal.render("catalog/search.jte", path, place, head, Map.of("view", view)));
    }

    private Found find(String words, String place, boolean again) {
        var w = portal.words();
        var items = catalog.searchItems(words, w.language());
        var cards = words.isEmpty() ? List.<BundleLink>of() : BundleLink.of(catalog.searchBundles(words), w);
        var isFound = !items.isEmpty() || !cards.isEmpty();
        var digest = again ? searched.digest(words) : searched.searched(words, place, isFound);
        return new Found(words, items, cards, place, digest, w);
    }

    private SearchView view(Found found, SearchNarrowing by, String page) {
        var wanted = found.items().stream().filter(by::holds).toList();
        var pages = Math.max(1, (wanted.size() + A_PAGE - 1) / A_PAGE);
        var number = Math.clamp(page.matches("\\d{1,3}") ? Integer.parseInt(page) : 1, 1, pages);
        var shown = wanted.stream().skip((number - 1L) * A_PAGE).limit(A_PAGE).toList();
        var nothing = found.items().isEmpty() && found.bundles().isEmpty();
        var first = number == 1 && !by.any();
        return new SearchView(
                found.words(),
                first ? counted(found) : List.of(),
                facets.of(found.words(), found.items(), by, found.w()),
                cards.of(shown, found.place(), found.w()).stream()
                        .map(card -> card.leadingTo(counted(card.href(), found.digest())))
                        .toList(),
                wanted.size(),
                found.items().size(),
                new SearchNarrowing("", "", "", "", "").href(found.words(), 1),
                nothing ? near(found.words()) : List.of(),
                nothing ? groups.byAudience(found.w()) : List.of(),
                number,
                pages,
                number > 1 ? by.href(found.words(), number - 1) : "",
                number < pages ? by.href(found.words(), number + 1) : "",
                "/places?back=" + encoded(by.href(found.words(), 1)));
    }

    private static List<BundleLink> counted(Found found) {
        return found.bundles().stream()
                .map(bundle -> bundle.leadingTo(counted(bundle.href(), found.digest())))
                .toList();
    }

    private List<SearchView.NearWords> near(String words) {
        return catalog.nearWords(words, MOST_NEAR).stream()
                .map(text -> new SearchView.NearWords(text, "/search?q=" + encoded(text)))
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** By a detour that counts, so that the address of the guide stays clean. */
    private static String counted(String href, String digest) {
        return digest.isEmpty() ? href : "/search/" + digest + "?to=" + href;
    }

    /** Counts that somebody went on, and lets them go. What is not a result's address leads back to the search. */
    @Allow(role = Role.ANYONE, scope = Scope.PUBLIC, purpose = "open what was found")
    @GetMapping("/search/{words}")
    ResponseEntity<byte[]> open(
            HttpServletRequest request, @PathVariable String words, @RequestParam(defaultValue = "") String to) {
        var target = Optional.of(to).filter(path -> RESULT.matcher(path).matches());
        if (target.isPresent()) searched.clicked(words, portal.place(request));
        return to(target.orElse("/search"));
    }

    private static ResponseEntity<byte[]> to(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .build();
    }
}
