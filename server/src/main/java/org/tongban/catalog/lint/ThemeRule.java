package org.tongban.catalog.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tongban.catalog.ItemReader;
import org.tongban.region.Findings;
import org.tongban.region.LintRule;
import org.tongban.region.Pack;
import org.tongban.region.PackNode;

/** Services, items and life events stand under themes that the pack declares, so that the portal can name them. */
public final class ThemeRule implements LintRule {
    private static final String FILE = "themes.yaml";
    private static final List<String> AUDIENCES = List.of("person", "organisation");

    @Override
    public void check(Pack pack, Findings findings) {
        for (var audience : AUDIENCES) {
            var declared = pack.has(FILE) ? declared(pack.yaml(FILE), audience, findings) : Set.<String>of();
            for (var service : pack.yamls("services")) {
                service.find("themes").ifPresent(themes -> themes.items(audience)
                        .forEach(theme -> checkNode(theme, declared, findings)));
            }
            for (var row : ItemReader.rows(pack)) {
                for (var theme : row.words(audience + "_themes")) {
                    if (!declared.contains(theme)) findings.error("unknown-theme", row, "theme", theme);
                }
            }
            if (!pack.has(FILE)) continue;
            for (var event : pack.yaml(FILE).items("lifeEvents")) {
                if (!event.string("for").equals(audience)) continue;
                event.items("themes").forEach(theme -> checkNode(theme, declared, findings));
            }
        }
        if (pack.has(FILE)) checkOnce(pack.yaml(FILE).items("lifeEvents"), findings);
    }

    private static Set<String> declared(PackNode file, String audience, Findings findings) {
        return checkOnce(file.items(audience), findings);
    }

    private static Set<String> checkOnce(List<PackNode> parts, Findings findings) {
        var keys = new HashSet<String>();
        for (var part : parts) {
            if (!keys.add(part.string("key"))) findings.error("duplicate-key", part, "key", part.string("key"));
        }
        return keys;
    }

    private static void checkNode(PackNode theme, Set<String> declared, Findings findings) {
        if (!declared.contains(theme.string())) findings.error("unknown-theme", theme, "theme", theme.string());
    }
}
