package org.tongban.catalog.lint;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tongban.catalog.Automatic;
import org.tongban.region.Findings;
import org.tongban.region.LintRule;
import org.tongban.region.Pack;
import org.tongban.region.PackNode;

/** What the system decides rests on identity and the licence library alone, and on nothing that a person has to do. */
public final class AutomaticRule implements LintRule {
    private static final Set<String> BY_HAND = Set.of("site-check", "booking");

    /** A field of the form counts only where it is compared with what identity or a licence says. */
    private static final Pattern CONFIRMED = Pattern.compile(
            "form\\.\\w+\\s*==\\s*(?:person|licences)\\b|(?:person|licences)[\\w.'\\[\\]-]*\\s*==\\s*form\\.\\w+");

    private static final Pattern FORM = Pattern.compile("\\bform\\b");

    @Override
    public void check(Pack pack, Findings findings) {
        for (var service : pack.yamls("services")) {
            service.find("automatic").ifPresent(automatic -> check(automatic, service, findings));
        }
    }

    private static void check(PackNode automatic, PackNode service, Findings findings) {
        var steps = service.items("process").stream()
                .map(step -> step.string("step"))
                .collect(Collectors.toSet());
        var isElsewhere = service.string("decidedBy", "authority").equals("national-system");
        if (isElsewhere || service.has("projectCode") || steps.stream().anyMatch(BY_HAND::contains)) {
            findings.error("automatic-by-hand", automatic);
        }
        for (var condition : automatic.items("conditions")) checkCondition(condition.get("when"), service, findings);
    }

    private static void checkCondition(PackNode when, PackNode service, Findings findings) {
        var text = when.string();
        var problem = Automatic.check(text);
        if (!problem.isEmpty()) {
            findings.error("condition-broken", when, "condition", text, "problem", problem.strip());
            return;
        }
        if (FORM.matcher(CONFIRMED.matcher(text).replaceAll("")).find()) {
            findings.error("automatic-unconfirmed", when, "condition", text);
        }
        for (var variable : formFields(text)) {
            var isKnown = service.items("form").stream()
                    .flatMap(group -> group.items("fields").stream())
                    .anyMatch(field -> field.string("key").equals(variable));
            if (!isKnown) findings.error("unknown-variable", when, "variable", "form." + variable);
        }
    }

    private static Set<String> formFields(String text) {
        return Pattern.compile("\\bform\\.(\\w+)")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }
}
