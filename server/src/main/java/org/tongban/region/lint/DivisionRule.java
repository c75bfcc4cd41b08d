package org.tongban.region.lint;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import org.tongban.region.Division;
import org.tongban.region.Findings;
import org.tongban.region.Pack;
import org.tongban.region.PackTable.Row;
import org.tongban.region.RegionRule;

/** Codes have the length of their kind, stand once for each day, and begin with the code of the division above. */
public final class DivisionRule implements RegionRule {
    @Override
    public void check(Pack pack, Findings findings) {
        var rows = pack.csv("divisions.csv").rows();
        var codes = new HashMap<String, Row>();
        rows.forEach(row -> codes.put(row.get("code"), row));
        var seen = new HashSet<String>();
        for (var row : rows) {
            if (!seen.add(row.get("code") + row.get("valid_from"))) {
                findings.error("duplicate-division", row, "division", row.get("code"));
            }
            checkKind(row, findings);
            checkParent(row, codes, findings);
            checkDates(row, findings);
            if (row.get("name").isBlank()) findings.error("empty-cell", row, "column", "name");
        }
        var region = pack.yaml("region.yaml").get("code");
        if (!codes.containsKey(region.string()))
            findings.error("unknown-division", region, "division", region.string());
    }

    private static void checkKind(Row row, Findings findings) {
        try {
            var kind = Division.Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT));
            if (kind == Division.Kind.ZONE) findings.error("bad-division-kind", row, "kind", row.get("kind"));
            if (row.get("code").matches("\\d{" + kind.digits() + "}")) return;
            findings.error("bad-division-code", row, "division", row.get("code"), "digits", kind.digits());
        } catch (IllegalArgumentException unknown) {
            findings.error("bad-division-kind", row, "kind", row.get("kind"));
        }
    }

    private static void checkParent(Row row, Map<String, Row> codes, Findings findings) {
        var parent = row.get("parent");
        var isTop = row.get("kind").equals("province");
        if (isTop && parent.isEmpty()) return;
        var isAbove = row.get("code").startsWith(parent) && !row.get("code").equals(parent);
        if (isTop || !codes.containsKey(parent) || !isAbove) {
            findings.error("bad-parent", row, "division", row.get("code"), "parent", parent);
        }
    }

    private static void checkDates(Row row, Findings findings) {
        try {
            var from = LocalDate.parse(row.get("valid_from"));
            var to = row.get("valid_to");
            if (!to.isEmpty() && !LocalDate.parse(to).isAfter(from)) findings.error("bad-validity", row);
        } catch (DateTimeException wrong) {
            findings.error("bad-validity", row);
        }
    }
}
