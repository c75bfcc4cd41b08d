package org.tongban.region.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tongban.kernel.CreditCode;
import org.tongban.kernel.RejectedException;
import org.tongban.region.Findings;
import org.tongban.region.Pack;
import org.tongban.region.PackNode;
import org.tongban.region.PackTable.Row;
import org.tongban.region.RegionRule;

/** Authorities have valid codes, a known kind and division, two different phones; no division lacks one it needs. */
public final class AuthorityRule implements RegionRule {
    private static final Pattern PHONE = Pattern.compile("0\\d{2,3}-\\d{5,8}|1\\d{10}");

    @Override
    public void check(Pack pack, Findings findings) {
        var kinds = pack.yaml("region.yaml").items("authorityKinds");
        var kindKeys = kinds.stream().map(kind -> kind.string("key")).collect(Collectors.toSet());
        var divisions = pack.csv("divisions.csv").rows();
        var codes = divisions.stream().map(row -> row.get("code")).collect(Collectors.toSet());
        if (pack.has("zones.csv")) pack.csv("zones.csv").rows().forEach(row -> codes.add(row.get("code")));
        var seen = new HashSet<String>();
        var has = new HashSet<String>();
        for (var row : pack.csv("authorities.csv").rows()) {
            checkCode(row, seen, findings);
            checkPhones(row, findings);
            if (row.get("name").isBlank()) findings.error("empty-cell", row, "column", "name");
            if (row.get("short_name").isBlank()) findings.error("empty-cell", row, "column", "short_name");
            checkKnown(row, "kind", "unknown-authority-kind", kindKeys, findings);
            checkKnown(row, "division", "unknown-division", codes, findings);
            has.add(row.get("kind") + "@" + row.get("division"));
        }
        for (var kind : kinds) checkPresent(kind, divisions, has, findings);
    }

    private static void checkCode(Row row, Set<String> seen, Findings findings) {
        var code = row.get("credit_code");
        try {
            new CreditCode(code);
        } catch (RejectedException wrong) {
            findings.error("bad-check-digit", row, "value", code);
        }
        if (!seen.add(code)) findings.error("duplicate-authority", row, "authority", code);
    }

    private static void checkPhones(Row row, Findings findings) {
        for (var column : new String[] {"phone", "complaint_phone"}) {
            if (!PHONE.matcher(row.get(column)).matches()) {
                findings.error("bad-phone", row, "value", row.get(column));
            }
        }
        if (row.get("phone").equals(row.get("complaint_phone"))) {
            findings.error("same-phone", row, "value", row.get("phone"));
        }
    }

    private static void checkKnown(Row row, String column, String code, Set<String> known, Findings findings) {
        if (!known.contains(row.get(column))) findings.error(code, row, column, row.get(column));
    }

    private static void checkPresent(PackNode kind, List<Row> divisions, Set<String> has, Findings findings) {
        var key = kind.string("key");
        var levels = new HashSet<>(kind.strings("alsoAt"));
        levels.add(kind.string("level"));
        for (var division : divisions) {
            if (!levels.contains(division.get("kind"))
                    || !division.get("valid_to").isEmpty()) continue;
            if (has.contains(key + "@" + division.get("code"))) continue;
            findings.error("level-without-authority", division, "division", division.get("name"), "kind", key);
        }
    }
}
