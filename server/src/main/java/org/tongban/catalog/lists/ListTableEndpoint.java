package org.tongban.catalog.lists;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tongban.catalog.Portal;
import org.tongban.platform.Allow;
import org.tongban.platform.Role;
import org.tongban.platform.Scope;
import org.tongban.platform.Table;
import org.tongban.platform.Tables;

/** {@code /api/lists/{list}/table.csv} and {@code .xlsx}: the list of a place or an authority, or with {@code in=all} of all. */
@RestController
class ListTableEndpoint {
    private final Portal portal;
    private final Lists lists;
    private final ListPlaces places;
    private final Tables tables;

    ListTableEndpoint(Portal portal, Lists lists, ListPlaces places, Tables tables) {
        this.portal = portal;
        this.lists = lists;
        this.places = places;
        this.tables = tables;
    }

    @Allow(role = Role.ANYONE, scope = Scope.PUBLIC, purpose = "save a published list as CSV")
    @GetMapping("/api/lists/{list}/table.csv")
    void csv(
            @PathVariable("list") String key,
            @RequestParam(defaultValue = "") String in,
            @RequestParam(defaultValue = "") String by,
            HttpServletResponse response)
            throws IOException {
        send(key, in, by, Table.Format.CSV, response);
    }

    @Allow(role = Role.ANYONE, scope = Scope.PUBLIC, purpose = "save a published list as a spreadsheet")
    @GetMapping("/api/lists/{list}/table.xlsx")
    void xlsx(
            @PathVariable("list") String key,
            @RequestParam(defaultValue = "") String in,
            @RequestParam(defaultValue = "") String by,
            HttpServletResponse response)
            throws IOException {
        send(key, in, by, Table.Format.XLSX, response);
    }

    private void send(String key, String in, String by, Table.Format format, HttpServletResponse response)
            throws IOException {
        var w = portal.words();
        var list = lists.require(key);
        var chosen = places.whole(in, by);
        var title = w.of("lists." + key + ".title");
        tables.send(response, title + "-" + places.name(chosen, w), format, table -> {
            table.sheet(title, ListPage.headings(list, w));
            for (var lines = lists.lines(list, chosen, w).iterator(); lines.hasNext(); ) {
                table.line(lines.next().cells());
            }
        });
    }
}
