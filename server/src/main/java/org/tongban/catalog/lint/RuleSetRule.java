package org.tongban.catalog.lint;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tongban.region.Findings;
import org.tongban.region.LintRule;
import org.tongban.region.Pack;
import org.tongban.region.PackNode;

/** A service names a rule set that there is, and extends no further than it allows. */
public final class RuleSetRule implements LintRule {
    @Override
    public void check(Pack pack, Findings findings) {
        var known = pack.yamls("rules").stream()
                .collect(Collectors.toMap(set -> set.string("slug"), Function.identity(), (first, _) -> first));
        for (var service : pack.yamls("services")) check(service.get("limits"), known, findings);
    }

    private static void check(PackNode limits, Map<String, PackNode> known, Findings findings) {
        var rules = limits.get("rules");
        var set = known.get(rules.string());
        if (set == null) {
            findings.error("unknown-rules", rules, "rules", rules.string());
            return;
        }
        var allowed = set.find("extension").map(each -> each.integer("days", 0)).orElse(0);
        limits.find("extensionDays")
                .filter(days -> days.integer() > allowed)
                .ifPresent(days ->
                        findings.error("extension-above-rules", days, "days", days.integer(), "allowed", allowed));
    }
}
