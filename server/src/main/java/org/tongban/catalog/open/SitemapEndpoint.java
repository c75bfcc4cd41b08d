package org.tongban.catalog.open;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tongban.catalog.BundleCard;
import org.tongban.catalog.Catalog;
import org.tongban.catalog.Implementations;
import org.tongban.kernel.RejectedException;
import org.tongban.platform.Allow;
import org.tongban.platform.PlatformRejection;
import org.tongban.platform.Role;
import org.tongban.platform.Scope;
import org.tongban.platform.Settings;
import org.tongban.platform.Tables;

/**
 * {@code /sitemap.xml} and its parts (sitemaps.org, at most 50,000 addresses each), {@code /robots.txt}: where search
 * engines find every guide under its one address. The parts are written as the catalogue is walked.
 */
@RestController
class SitemapEndpoint {
    static final int A_PART = 50_000;

    private static final String XML = "application/xml;charset=UTF-8";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String SCHEMA = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
    private static final List<String> PAGES =
            List.of("/", "/services", "/halls", "/verify", "/lists", "/changes", "/notices", "/grants");

    private static final List<String> KEPT_OUT =
            List.of("/api/", "/apply/", "/my", "/desk", "/manage/", "/places", "/guide-reports", "/parties/");

    private final Catalog catalog;
    private final Implementations implementations;
    private final Tables tables;
    private final String baseUrl;

    SitemapEndpoint(Catalog catalog, Implementations implementations, Tables tables, Settings settings) {
        this.catalog = catalog;
        this.implementations = implementations;
        this.tables = tables;
        this.baseUrl = settings.baseUrl();
    }

    @Allow(role = Role.ANYONE, scope = Scope.PUBLIC, purpose = "tell search engines what not to visit")
    @GetMapping(path = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    String robots() {
        var lines = new StringBuilder("User-agent: *\n");
        KEPT_OUT.forEach(path -> lines.append("Disallow: ").append(path).append('\n'));
        return lines.append("Sitemap: ")
                .append(baseUrl)
                .append("/sitemap.xml\n")
                .toString();
    }

    @Allow(role = Role.ANYONE, scope = Scope.PUBLIC, purpose = "tell search engines where the guides are")
    @GetMapping(path = "/sitemap.xml", produces = XML)
    String index() {
        var parts = Stream.concat(Stream.of("pages"), Stream.iterate(1, n -> n <= parts(), n -> n + 1));
        var index = new StringBuilder(HEAD).append("<sitemapindex").append(SCHEMA);
        parts.forEach(part -> index.append("<sitemap><loc>")
                .append(baseUrl)
                .append("/sitemap-")
                .append(part)
                .append(".xml</loc></sitemap>\n"));
        return index.append("</sitemapindex>\n").toString();
    }

    private int parts() {
        return (int)
                Math.ceilDiv(implementations.count(Implementations.Selection.ALL, implementations::isInForce), A_PART);
    }

    /** @param part {@code pages}, or a number from 1 */
    @Allow(role = Role.ANYONE, scope = Scope.PUBLIC, purpose = "tell search engines where the guides are")
    @GetMapping(path = "/sitemap-{part:pages|[0-9]+}.xml")
    void part(@PathVariable String part, HttpServletResponse response) throws IOException {
        var paths = part.equals("pages") ? pages() : guides(part);
        tables.stream(response, XML, "", out -> {
            var text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            write(paths, text);
            text.flush();
        });
    }

    private Stream<String> pages() {
        return Stream.concat(
                PAGES.stream(), catalog.bundles().stream().map(BundleCard::slug).map("/bundles/"::concat));
    }

    private Stream<String> guides(String part) {
        var number = part.matches("[1-9]\\d{0,4}") ? Integer.parseInt(part) : 0;
        if (number < 1 || number > parts()) throw new RejectedException(new PlatformRejection.NoSuchPage());
        return implementations
                .inForceFrom((number - 1L) * A_PART)
                .limit(A_PART)
                .map(entry -> "/guides/" + entry.item().slug() + "/" + entry.division());
    }

    /** Slugs, codes and our own paths need no escaping. */
    private void write(Stream<String> paths, Writer out) throws IOException {
        out.write(HEAD);
        out.write("<urlset" + SCHEMA);
        for (var each = paths.iterator(); each.hasNext(); ) {
            out.write("<url><loc>" + baseUrl + each.next() + "</loc></url>\n");
        }
        out.write("</urlset>\n");
    }
}
