package org.tongban.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.tongban.Endpoint;
import org.tongban.TestGround;
import org.tongban.browser.BrowserTest;
import org.tongban.browser.Screens;
import org.tongban.bundle.BundleStory;
import org.tongban.bundle.OpeningARestaurantTest;
import org.tongban.platform.Role;

/**
 * Every page there is, on a phone, is clean for axe and nothing sticks out. The list comes from the server's mappings
 * and from the routers of both applications: a page that is added without an example here fails this test.
 */
@BrowserTest
class EveryPageTest {
    private static final Pattern ROUTE = Pattern.compile("path: '([^']+)'(?!, redirect)");

    private static final List<String> LISTS = Stream.of(
                    "power",
                    "duty",
                    "fee",
                    "proof",
                    "online",
                    "immediate",
                    "nearby",
                    "once",
                    "basic",
                    "intermediary",
                    "reductions")
            .map(list -> "/lists/" + list + "?in=500103")
            .toList();

    /** What programs fetch: sitemap, feed, pictures. */
    private static final Pattern NO_PAGE = Pattern.compile(".*\\.(xml|txt|atom|png)");

    /** What stands behind each mapping of a page; the applications' own are walked by their routers. */
    private static final Map<String, List<String>> PUBLIC = Map.ofEntries(
            Map.entry("/", List.of("/")),
            Map.entry("/bundles/{slug}", List.of("/bundles/open-a-restaurant")),
            Map.entry(
                    "/bundles/{slug}/{division}",
                    List.of(
                            "/bundles/open-a-restaurant/500103",
                            "/bundles/open-a-restaurant/500103?haveLicence=no&business=restaurant&gathering=yes")),
            Map.entry("/elder", List.of("/elder?on=0&back=/")),
            Map.entry("/error", List.of("/no-such-page")),
            Map.entry("/guides/{slug}", List.of("/guides/food-business-licence")),
            Map.entry(
                    "/guides/{slug}/{division}",
                    List.of("/guides/ordinary-passport/500103", "/guides/old-age-allowance/500103003")),
            Map.entry(
                    "/guides/{slug}/{division}/report",
                    List.of("/guides/ordinary-passport/500103/report", "/guides/500101487000/500101/report")),
            Map.entry("/guide-reports", List.of("/guide-reports")),
            Map.entry("/guide-reports/{code}", List.of("/guide-reports/no-such-code")),
            Map.entry("/changes", List.of("/changes")),
            Map.entry("/lists", List.of("/lists", "/lists?in=500103")),
            Map.entry("/lists/{list}", LISTS),
            Map.entry(
                    "/lists/power/{slug}/{division}",
                    List.of("/lists/power/food-business-licence/500103", "/lists/power/500101487000/500101")),
            Map.entry("/grants", List.of("/grants")),
            Map.entry("/notices", List.of("/notices")),
            Map.entry("/notices/{number}", List.of("/notices/500103-20260101-000000")),
            Map.entry("/halls", List.of("/halls", "/halls?in=500103003")),
            Map.entry("/parties/{code}", List.of("/parties/no-such-code")),
            Map.entry("/places", List.of("/places", "/places?q=wx")),
            Map.entry("/places/{division}", List.of("/places/500103")),
            Map.entry("/search", List.of("/search?q=开饭馆", "/search?q=食品&way=online", "/search?q=宇宙飞船")),
            Map.entry("/search/{words}", List.of("/search/none?to=/guides/food-business-licence")),
            Map.entry("/services", List.of("/services", "/services?event=on-the-farm", "/services?theme=none")),
            Map.entry("/verify", List.of("/verify")),
            Map.entry("/verify/{asked}", List.of("/verify/no-such-licence")));

    private static final List<String> OF_THE_APPLICATIONS = List.of(
            "/sign-in", "/apply/**", "/my", "/my/**", "/desk", "/desk/", "/desk/{page:(?!assets$|pdf$)[^.]+}/**");

    private static final List<String> STEPS =
            List.of("", "/scenario", "/holder", "/materials", "/check", "/form-visit", "/no-such-step");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext server;

    @Test
    void the_public_ones_also_in_large_type(Screens screens) {
        var expected = new ArrayList<>(PUBLIC.keySet());
        expected.addAll(OF_THE_APPLICATIONS);
        assertThat(Endpoint.all(server))
                .filteredOn(endpoint -> endpoint.method().equals("GET")
                        && !endpoint.path().startsWith("/api/")
                        && !endpoint.path().startsWith("/manage")
                        && !NO_PAGE.matcher(endpoint.path()).matches())
                .extracting(Endpoint::path)
                .as("pages; give each an example")
                .containsExactlyInAnyOrderElementsOf(expected);

        var plain = screens.phone();
        var large = screens.phone();
        large.navigate("/elder?on=1&back=/");
        for (var address :
                PUBLIC.values().stream().flatMap(List::stream).sorted().toList()) {
            visit(screens, plain, address, "page");
            if (!address.startsWith("/elder")) visit(screens, large, address, "page-large");
        }
        screens.allowErrors("404");
    }

    @Test
    void those_of_the_applicants(Screens screens) {
        var handling = new Handling(server, port, "public-security");
        var draft = handling.filledIn("id-card-replacement-elsewhere", ID_CARD, Map.of());
        var id = handling.submitted(draft);
        handling.does(Role.WINDOW, id, "acceptance", Map.of());
        handling.filledIn("ordinary-passport", PASSPORT, Map.of());
        var examples = new LinkedHashMap<String, List<String>>();
        examples.put("/sign-in", List.of("/sign-in"));
        examples.put(
                "/apply/:slug/:division/:step?",
                STEPS.stream()
                        .map(step -> "/apply/ordinary-passport/500103" + step)
                        .toList());
        var bundle = new BundleStory(server, port, handling);
        bundle.submitted(
                bundle.filledIn("open-a-restaurant", OpeningARestaurantTest.ANSWERS, OpeningARestaurantTest.FORM));
        examples.put(
                "/apply/bundles/:slug/:division/:step?",
                List.of("", "/scenario", "/materials", "/check").stream()
                        .map(step -> "/apply/bundles/open-a-restaurant/500101" + step)
                        .toList());
        examples.put("/my/bundles/:id", List.of("/my/bundles/" + bundle.id(), "/my/bundles/none"));
        examples.put("/my/bundles/:id/receipt", List.of("/my/bundles/" + bundle.id() + "/receipt"));
        examples.put("/my/cases/:id", List.of("/my/cases/" + id, "/my/cases/none"));
        examples.put("/my/cases/:id/receipt", List.of("/my/cases/" + id + "/receipt"));
        examples.put("/:rest(.*)", List.of("/my/no-such-page"));

        walk(screens, signedIn(screens, handling.cookie()), "web/portal/src/router.ts", "", examples);
    }

    @Test
    void those_of_the_desk(Screens screens) {
        var handling = new Handling(server, port, "public-security");
        var id = handling.submitted(handling.filledIn("id-card-replacement-elsewhere", ID_CARD, Map.of()));
        var examples = new LinkedHashMap<String, List<String>>();
        examples.put("/queues/:queue?", List.of("/queues", "/queues/concluded"));
        examples.put("/queues/:queue/cases/:id", List.of("/queues/to-precheck/cases/" + id, "/queues/open/cases/none"));
        examples.put("/catalogue/:id", List.of("/catalogue/none"));
        examples.put("/catalogue/:id/item", List.of("/catalogue/none/item?path=services/none.yaml"));
        examples.put("/:rest(.*)*", List.of("/no-such-page"));

        walk(screens, signedIn(screens, handling.deskCookie(Role.WINDOW)), "web/desk/src/router.ts", "/desk", examples);
    }

    private static final Map<String, String> ID_CARD =
            TenServicesTest.answers("why=lost elsewhere=yes hadCard=yes minor=no");
    private static final Map<String, String> PASSPORT =
            TenServicesTest.answers("matter=first minor=no registeredOfficial=no barred=no");

    /** @param examples for routes with a part that varies; the others are their own example */
    private static void walk(
            Screens screens, Page page, String router, String root, Map<String, List<String>> examples) {
        var routes = ROUTE.matcher(read(router))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(routes).as("routes of " + router).hasSizeGreaterThan(4).containsAll(examples.keySet());
        for (var route : routes) {
            var addresses = examples.getOrDefault(route, route.contains(":") ? List.of() : List.of(route));
            assertThat(addresses).as("give an example of " + route).isNotEmpty();
            for (var address : addresses) visit(screens, page, root + address, "page");
        }
        screens.allowErrors("40"); // what is not there, and what asks who is signed in
    }

    private static void visit(Screens screens, Page page, String address, String kind) {
        page.navigate(address);
        screens.look(page, kind + address.replaceAll("[^A-Za-z0-9]+", "-"));
    }

    private static Page signedIn(Screens screens, String cookie) {
        var page = screens.phone();
        var pair = cookie.split("=", 2);
        page.context().addCookies(List.of(new Cookie(pair[0], pair[1]).setUrl(screens.server())));
        return page;
    }

    private static String read(String path) {
        try {
            return Files.readString(TestGround.ROOT.resolve(path));
        } catch (IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }
}
