package org.tongban.catalog;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tongban.catalog.RuleSet.Approver;
import org.tongban.catalog.RuleSet.Extension;
import org.tongban.catalog.RuleSet.Silence;
import org.tongban.region.Pack;
import org.tongban.region.PackNode;

/** Reads {@code rules/<slug>.yaml} of a pack whose schema has been checked. */
final class RuleSetReader {
    private RuleSetReader() {}

    static Map<String, RuleSet> all(Pack pack) {
        return pack.yamls("rules").stream()
                .map(RuleSetReader::ruleSet)
                .collect(Collectors.toMap(RuleSet::slug, set -> set, (first, _) -> first));
    }

    private static RuleSet ruleSet(PackNode rules) {
        return new RuleSet(
                rules.string("slug"),
                rules.text("name"),
                rules.items("basis").stream().map(GuideReader::basis).toList(),
                GuideReader.limit(rules.get("acceptance")),
                rules.get("silence").constant(Silence.class),
                rules.integer("correctionDays", RuleSet.LICENSING_LAW.correctionDays()),
                rules.find("extension").map(RuleSetReader::extension).orElse(Extension.NONE),
                reminders(rules));
    }

    private static List<Integer> reminders(PackNode rules) {
        return rules.find("reminders").isEmpty()
                ? RuleSet.REMINDERS
                : rules.items("reminders").stream().map(PackNode::integer).toList();
    }

    private static Extension extension(PackNode extension) {
        return new Extension(
                extension.integer("days", 0), extension.get("approvedBy").constant(Approver.class));
    }
}
