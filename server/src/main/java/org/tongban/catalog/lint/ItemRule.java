package org.tongban.catalog.lint;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tongban.catalog.Addressee;
import org.tongban.catalog.ItemReader;
import org.tongban.catalog.ItemType;
import org.tongban.region.Division;
import org.tongban.region.Findings;
import org.tongban.region.LintRule;
import org.tongban.region.Pack;
import org.tongban.region.PackNode;
import org.tongban.region.PackTable.Row;

/** Items of the base catalogue have a code of their own that says their type, and somebody who carries them out. */
public final class ItemRule implements LintRule {
    private static final Set<String> ADDRESSEES = words(Addressee.values());
    private static final Set<String> LEVELS = words(Division.Kind.values());
    private static final Set<String> TYPES = words(ItemType.values());

    @Override
    public void check(Pack pack, Findings findings) {
        Map<String, PackNode> kinds = pack.yaml("region.yaml").items("authorityKinds").stream()
                .collect(Collectors.toMap(kind -> kind.string("key"), Function.identity(), (first, _) -> first));
        Map<String, PackNode> services = pack.yamls("services").stream()
                .collect(Collectors.toMap(each -> each.string("baseCode"), Function.identity(), (first, _) -> first));
        var codes = new HashSet<String>();
        var names = new HashMap<String, String>();
        services.forEach(
                (code, service) -> names.put(service.text("name").zh() + "@" + service.string("authority"), code));
        for (var row : ItemReader.rows(pack)) {
            checkCode(row, codes, findings);
            checkWords(row, findings);
            checkAuthority(row, kinds, findings);
            var service = services.get(row.get("base_code"));
            if (service != null) checkService(row, service, findings);
            var holder = names.putIfAbsent(row.get("name") + "@" + row.get("authority"), row.get("base_code"));
            if (holder != null && !holder.equals(row.get("base_code"))) {
                findings.error("item-named-twice", row, "name", row.get("name"), "code", holder);
            }
        }
        codes.addAll(services.keySet());
        checkOverrides(pack, codes, kinds.keySet(), findings);
    }

    private static void checkCode(Row row, Set<String> seen, Findings findings) {
        var code = row.get("base_code");
        if (!code.matches("\\d{12}")) {
            findings.error("bad-base-code", row, "code", code);
            return;
        }
        if (!seen.add(code)) findings.error("duplicate-code", row, "code", code);
        if (!TYPES.contains(row.get("type"))) return; // said by checkWords
        var digits = ItemType.valueOf(constant(row.get("type"))).digits();
        if (!code.substring(2, 4).equals(digits)) {
            findings.error("type-code-mismatch", row, "code", code, "digits", digits);
        }
    }

    private static void checkWords(Row row, Findings findings) {
        if (row.get("name").isBlank()) findings.error("empty-cell", row, "column", "name");
        if (row.words("levels").isEmpty()) findings.error("empty-cell", row, "column", "levels");
        checkKnown(row, "type", TYPES, findings);
        checkKnown(row, "levels", LEVELS, findings);
        checkKnown(row, "addressees", ADDRESSEES, findings);
    }

    private static void checkKnown(Row row, String column, Set<String> known, Findings findings) {
        for (var word : row.words(column)) {
            if (!known.contains(word)) findings.error("unknown-word", row, "column", column, "value", word);
        }
    }

    private static void checkAuthority(Row row, Map<String, PackNode> kinds, Findings findings) {
        var kind = kinds.get(row.get("authority"));
        if (kind == null) {
            findings.error("unknown-authority-kind", row, "kind", row.get("authority"));
            return;
        }
        for (var level : row.words("levels")) {
            if (level.equals(kind.string("level")) || kind.strings("alsoAt").contains(level)) continue;
            findings.error("authority-of-another-level", row, "kind", row.get("authority"), "level", level);
        }
    }

    /** The guide counts; a row that says otherwise misleads whoever reads the table. */
    private static void checkService(Row row, PackNode service, Findings findings) {
        var isSame = service.string("authority").equals(row.get("authority"))
                && row.words("levels").contains(service.string("level"));
        if (!isSame) findings.error("item-differs-from-service", row, "slug", service.string("slug"));
    }

    private static void checkOverrides(Pack pack, Set<String> items, Set<String> kinds, Findings findings) {
        if (!pack.has("overrides.csv")) return;
        var divisions = pack.csv("divisions.csv").rows().stream()
                .map(row -> row.get("code"))
                .collect(Collectors.toCollection(HashSet::new));
        if (pack.has("zones.csv")) pack.csv("zones.csv").rows().forEach(row -> divisions.add(row.get("code")));
        for (var row : pack.csv("overrides.csv").rows()) {
            if (!items.contains(row.get("base_code"))) {
                findings.error("unknown-item", row, "code", row.get("base_code"));
            }
            if (!divisions.contains(row.get("division"))) {
                findings.error("unknown-division", row, "division", row.get("division"));
            }
            var kind = row.get("authority");
            if (!kind.isEmpty() && !kinds.contains(kind)) findings.error("unknown-authority-kind", row, "kind", kind);
        }
    }

    private static String constant(String word) {
        return word.replace('-', '_').toUpperCase(Locale.ROOT);
    }

    private static Set<String> words(Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.toUnmodifiableSet());
    }
}
