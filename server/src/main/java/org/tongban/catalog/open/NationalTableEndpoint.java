package org.tongban.catalog.open;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tongban.catalog.Portal;
import org.tongban.catalog.open.NationalTables.Part;
import org.tongban.kernel.RejectedException;
import org.tongban.platform.Allow;
import org.tongban.platform.PlatformRejection;
import org.tongban.platform.Role;
import org.tongban.platform.Scope;
import org.tongban.platform.Table;
import org.tongban.platform.Tables;

/** {@code /api/services/table.csv} and {@code .xlsx}: the implementation list by the national field list. */
@RestController
class NationalTableEndpoint {
    private final NationalTables national;
    private final ServiceSelection selection;
    private final Portal portal;
    private final Tables tables;

    NationalTableEndpoint(NationalTables national, ServiceSelection selection, Portal portal, Tables tables) {
        this.national = national;
        this.selection = selection;
        this.portal = portal;
        this.tables = tables;
    }

    /**
     * @param division {@code all} for the whole list; where nothing is asked for, that of the topmost division
     * @param part items, materials, fees or questions: CSV holds one table
     */
    @Allow(role = Role.ANYONE, scope = Scope.PUBLIC, purpose = "save the implementation list as CSV")
    @GetMapping("/api/services/table.csv")
    void csv(
            @RequestParam(defaultValue = "") String division,
            @RequestParam(defaultValue = "") String authority,
            @RequestParam(defaultValue = "items") String part,
            HttpServletResponse response)
            throws IOException {
        var wanted = selection.ofWhole(division, authority);
        var table = part(part);
        var w = portal.words();
        tables.send(response, w.of("national.title"), Table.Format.CSV, out -> national.write(table, wanted, out, w));
    }

    @Allow(role = Role.ANYONE, scope = Scope.PUBLIC, purpose = "save the implementation list as a spreadsheet")
    @GetMapping("/api/services/table.xlsx")
    void xlsx(
            @RequestParam(defaultValue = "") String division,
            @RequestParam(defaultValue = "") String authority,
            HttpServletResponse response)
            throws IOException {
        var wanted = selection.ofWhole(division, authority);
        var w = portal.words();
        tables.send(response, w.of("national.title"), Table.Format.XLSX, out -> {
            for (var part : Part.values()) national.write(part, wanted, out, w);
        });
    }

    private static Part part(String word) {
        for (var part : Part.values()) {
            if (part.name().toLowerCase(Locale.ROOT).equals(word)) return part;
        }
        throw new RejectedException(new PlatformRejection.BadParameter("part"));
    }
}
