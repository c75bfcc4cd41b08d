package org.tongban.catalog.open;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tongban.catalog.Catalog;
import org.tongban.catalog.CatalogRejection;
import org.tongban.catalog.Implementation;
import org.tongban.catalog.Implementations;
import org.tongban.kernel.RejectedException;
import org.tongban.platform.Allow;
import org.tongban.platform.Role;
import org.tongban.platform.Scope;
import org.tongban.platform.Tables;
import org.tongban.region.Regions;

/** Public services as linked data by CPSV-AP 3.2.0, in Turtle and JSON-LD: one, or all of a place or an authority. */
@RestController
class LinkedDataEndpoint {
    private final PublicServices services;
    private final Implementations implementations;
    private final ServiceSelection selection;
    private final Catalog catalog;
    private final Regions regions;
    private final Tables tables;

    LinkedDataEndpoint(
            PublicServices services,
            Implementations implementations,
            ServiceSelection selection,
            Catalog catalog,
            Regions regions,
            Tables tables) {
        this.services = services;
        this.implementations = implementations;
        this.selection = selection;
        this.catalog = catalog;
        this.regions = regions;
        this.tables = tables;
    }

    @Allow(role = Role.ANYONE, scope = Scope.PUBLIC, purpose = "take over public services as linked data")
    @GetMapping("/api/services/cpsv.ttl")
    void allAsTurtle(
            @RequestParam(defaultValue = "") String division,
            @RequestParam(defaultValue = "") String authority,
            HttpServletResponse response)
            throws IOException {
        all(division, authority, LinkedData.Format.TURTLE, response);
    }

    @Allow(role = Role.ANYONE, scope = Scope.PUBLIC, purpose = "take over public services as linked data")
    @GetMapping("/api/services/cpsv.jsonld")
    void allAsJsonLd(
            @RequestParam(defaultValue = "") String division,
            @RequestParam(defaultValue = "") String authority,
            HttpServletResponse response)
            throws IOException {
        all(division, authority, LinkedData.Format.JSON_LD, response);
    }

    private void all(String division, String authority, LinkedData.Format format, HttpServletResponse response)
            throws IOException {
        var wanted = selection.ofWhole(division, authority);
        tables.stream(response, format.mediaType(), "", out -> {
            var text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            write(implementations.of(wanted, ""), format, text);
            text.flush();
        });
    }

    @Allow(role = Role.ANYONE, scope = Scope.PUBLIC, purpose = "take over a public service as linked data")
    @GetMapping("/api/services/{slug}/{division}/cpsv.ttl")
    ResponseEntity<String> asTurtle(@PathVariable String slug, @PathVariable String division) throws IOException {
        return one(slug, division, LinkedData.Format.TURTLE);
    }

    @Allow(role = Role.ANYONE, scope = Scope.PUBLIC, purpose = "take over a public service as linked data")
    @GetMapping("/api/services/{slug}/{division}/cpsv.jsonld")
    ResponseEntity<String> asJsonLd(@PathVariable String slug, @PathVariable String division) throws IOException {
        return one(slug, division, LinkedData.Format.JSON_LD);
    }

    private ResponseEntity<String> one(String slug, String division, LinkedData.Format format) throws IOException {
        regions.requireDivision(division);
        var entry = catalog.item(slug)
                .flatMap(item -> catalog.implementation(item, division))
                .orElseThrow(() -> new RejectedException(new CatalogRejection.NotOffered(slug, division)));
        var text = new StringWriter();
        write(Stream.of(entry), format, text);
        return ResponseEntity.ok().contentType(format.parsed()).body(text.toString());
    }

    private void write(Stream<Implementation> entries, LinkedData.Format format, Writer text) throws IOException {
        var out = format.open(text);
        out.begin();
        for (var each = entries.iterator(); each.hasNext(); ) {
            for (var thing : services.of(each.next())) out.write(thing);
        }
        out.end();
    }
}
