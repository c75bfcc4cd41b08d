package org.tongban.catalog.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tongban.catalog.GuideReader;
import org.tongban.catalog.ItemReader;
import org.tongban.catalog.Reductions;
import org.tongban.catalog.Reductions.Figure;
import org.tongban.region.Findings;
import org.tongban.region.LintRule;
import org.tongban.region.Pack;
import org.tongban.region.PackNode;

/** What the lists say agrees with the items they name, and nobody is asked for more than the law would ask. */
public final class ListRule implements LintRule {
    private static final List<String> FILES =
            List.of("lists/duties.yaml", "lists/basic-services.yaml", "lists/intermediaries.yaml");

    @Override
    public void check(Pack pack, Findings findings) {
        var items = items(pack);
        for (var file : FILES) {
            if (!pack.has(file)) continue;
            var keys = new HashSet<String>();
            var list = pack.yaml(file);
            for (var entry : list.has("duties") ? list.items("duties") : list.items("services")) {
                if (!keys.add(entry.string("key"))) findings.error("duplicate-key", entry, "key", entry.string("key"));
                for (var item : entry.items("items")) {
                    if (!items.contains(item.string())) findings.error("unknown-item", item, "code", item.string());
                }
            }
        }
        checkReductions(pack, findings);
    }

    /** Slugs and base codes. */
    private static Set<String> items(Pack pack) {
        var items = new HashSet<String>();
        ItemReader.rows(pack).forEach(row -> items.add(row.get("base_code")));
        for (var service : pack.yamls("services")) {
            items.add(service.string("slug"));
            items.add(service.string("baseCode"));
        }
        return items;
    }

    private static void checkReductions(Pack pack, Findings findings) {
        var services = pack.yamls("services");
        var guides = GuideReader.all(pack);
        for (var i = 0; i < guides.size(); i++) {
            var statutory = services.get(i).find("statutory");
            if (statutory.isEmpty()) continue;
            var reductions = Reductions.of(guides.get(i));
            check("materials", reductions.materials(), statutory.get(), findings);
            check("steps", reductions.steps(), statutory.get(), findings);
            check("visits", reductions.visits(), statutory.get(), findings);
        }
    }

    private static void check(String what, Figure figure, PackNode statutory, Findings findings) {
        if (!figure.isStated() || figure.saved() >= 0) return;
        findings.error(
                "more-than-statutory",
                statutory.get(what),
                "what",
                what,
                "now",
                figure.now(),
                "statutory",
                figure.byLaw());
    }
}
