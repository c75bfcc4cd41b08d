package org.tongban.catalog.lint;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongban.catalog.GuideConditions;
import org.tongban.region.Findings;
import org.tongban.region.LintRule;
import org.tongban.region.Pack;
import org.tongban.region.PackNode;

/** Conditions compile, ask only for what the guide has, and compare answers only with values that may be given. */
public final class ConditionRule implements LintRule {
    private static final Pattern VARIABLE = Pattern.compile("\\b(answers|form|ages)\\.([A-Za-z0-9_]+)");
    private static final Pattern COMPARISON =
            Pattern.compile("\\banswers\\.([A-Za-z0-9_]+)\\s*[!=]=\\s*(?:'([^']*)'|\"([^\"]*)\")");

    @Override
    public void check(Pack pack, Findings findings) {
        for (var service : pack.yamls("services")) checkService(service, findings);
    }

    private static void checkService(PackNode service, Findings findings) {
        var answers = answers(service);
        var fields = service.items("form").stream()
                .flatMap(group -> group.items("fields").stream())
                .toList();
        var known = Map.of(
                "answers", answers.keySet(),
                "form", keys(fields.stream()),
                "ages",
                        keys(fields.stream()
                                .filter(field -> field.string("kind").equals("citizenId"))));
        for (var part : parts(service, fields)) {
            part.find("when").ifPresent(when -> checkCondition(when, known, answers, findings));
        }
        service.find("siteCheck").ifPresent(when -> checkCondition(when, known, answers, findings));
        service.find("automatic")
                .flatMap(automatic -> automatic.find("when"))
                .ifPresent(when -> checkCondition(when, known, answers, findings));
        checkOrder(service.items("questions"), answers.keySet(), findings);
        for (var requirement : service.items("requirements")) {
            requirement
                    .find("field")
                    .filter(field -> !known.getOrDefault("form", Set.of()).contains(field.string()))
                    .ifPresent(field -> findings.error("unknown-variable", field, "variable", field.string()));
        }
    }

    /** A question may depend on those before it; two that wait for each other would never be asked. */
    private static void checkOrder(List<PackNode> questions, Set<String> all, Findings findings) {
        var asked = new HashSet<String>();
        for (var question : questions) {
            question.find("when").ifPresent(when -> {
                var variables = VARIABLE.matcher(when.string());
                while (variables.find()) {
                    var other = variables.group(2);
                    if (variables.group(1).equals("answers") && all.contains(other) && !asked.contains(other)) {
                        findings.error("answer-before-question", when, "question", other);
                    }
                }
            });
            asked.add(question.string("key"));
        }
    }

    private static List<PackNode> parts(PackNode service, List<PackNode> fields) {
        var lists = Stream.of(
                        "questions",
                        "requirements",
                        "materials",
                        "process",
                        "opinions",
                        "countersignatures",
                        "checklist")
                .flatMap(list -> service.items(list).stream());
        return Stream.of(lists, fields.stream(), service.find("publicNotice").stream())
                .flatMap(parts -> parts)
                .toList();
    }

    private static void checkCondition(
            PackNode when, Map<String, Set<String>> known, Map<String, List<String>> answers, Findings findings) {
        var text = when.string();
        var problem = GuideConditions.check(text);
        if (!problem.isEmpty()) {
            findings.error("condition-broken", when, "condition", text, "problem", problem.strip());
            return;
        }
        var variables = VARIABLE.matcher(text);
        while (variables.find()) {
            if (!known.getOrDefault(variables.group(1), Set.of()).contains(variables.group(2))) {
                findings.error("unknown-variable", when, "variable", variables.group());
            }
        }
        var comparisons = COMPARISON.matcher(text);
        while (comparisons.find()) {
            var value = comparisons.group(2) == null ? comparisons.group(3) : comparisons.group(2);
            var values = answers.get(comparisons.group(1));
            if (values != null && !values.contains(value)) {
                findings.error("unknown-answer", when, "answer", value, "question", comparisons.group(1));
            }
        }
    }

    private static Map<String, List<String>> answers(PackNode service) {
        var answers = new HashMap<String, List<String>>();
        for (var question : service.items("questions")) {
            var options = question.items("options").stream()
                    .map(option -> option.string("value"))
                    .toList();
            answers.put(question.string("key"), options.isEmpty() ? List.of("yes", "no") : options);
        }
        return answers;
    }

    private static Set<String> keys(Stream<PackNode> parts) {
        return parts.map(part -> part.string("key")).collect(Collectors.toSet());
    }
}
