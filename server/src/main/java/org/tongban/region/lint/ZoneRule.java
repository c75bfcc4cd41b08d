package org.tongban.region.lint;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongban.region.Findings;
import org.tongban.region.Pack;
import org.tongban.region.PackTable.Row;
import org.tongban.region.RegionRule;

/** A zone lies in known divisions and has an authority for each power; a former code leads to one of today's. */
public final class ZoneRule implements RegionRule {
    @Override
    public void check(Pack pack, Findings findings) {
        var divisions = codes(pack, "divisions.csv", "code");
        if (pack.has("zones.csv")) checkZones(pack, divisions, findings);
        if (!pack.has("former-codes.csv")) return;
        for (var row : pack.csv("former-codes.csv").rows()) {
            if (!row.get("code").matches("\\d{6}")) {
                findings.error("bad-division-code", row, "division", row.get("code"), "digits", 6);
            }
            if (row.get("name").isBlank()) findings.error("empty-cell", row, "column", "name");
            checkDivision(row, row.get("successor"), divisions, findings);
        }
    }

    private static void checkZones(Pack pack, Set<String> divisions, Findings findings) {
        var kinds = pack.yaml("region.yaml").items("authorityKinds").stream()
                .map(kind -> kind.string("key"))
                .collect(Collectors.toSet());
        var has = pack.csv("authorities.csv").rows().stream()
                .map(row -> row.get("kind") + "@" + row.get("division"))
                .collect(Collectors.toSet());
        var seen = new HashSet<>(divisions);
        for (var zone : pack.csv("zones.csv").rows()) {
            var code = zone.get("code");
            if (!seen.add(code)) findings.error("duplicate-division", zone, "division", code);
            if (!code.matches("\\d{6}")) findings.error("bad-division-code", zone, "division", code, "digits", 6);
            if (zone.get("name").isBlank()) findings.error("empty-cell", zone, "column", "name");
            checkDivision(zone, zone.get("parent"), divisions, findings);
            zone.words("townships").forEach(township -> checkDivision(zone, township, divisions, findings));
            checkDates(zone, findings);
            zone.words("powers").forEach(power -> checkPower(zone, power, kinds, has, findings));
        }
    }

    private static void checkDivision(Row row, String division, Set<String> known, Findings findings) {
        if (!known.contains(division)) findings.error("unknown-division", row, "division", division);
    }

    private static void checkDates(Row zone, Findings findings) {
        try {
            var from = LocalDate.parse(zone.get("valid_from"));
            var to = zone.get("valid_to");
            if (to.isEmpty() || LocalDate.parse(to).isAfter(from)) return;
        } catch (DateTimeException wrong) {
            // said below
        }
        findings.error("bad-validity", zone);
    }

    /** A power is a kind of authority that the zone has one of, or the base code of one item. */
    private static void checkPower(Row zone, String power, Set<String> kinds, Set<String> has, Findings findings) {
        if (power.matches("\\d{12}")) return;
        if (!kinds.contains(power)) {
            findings.error("unknown-authority-kind", zone, "kind", power);
        } else if (!has.contains(power + "@" + zone.get("code"))) {
            findings.error("zone-without-authority", zone, "zone", zone.get("name"), "kind", power);
        }
    }

    private static Set<String> codes(Pack pack, String file, String column) {
        return pack.csv(file).rows().stream().map(row -> row.get(column)).collect(Collectors.toSet());
    }
}
