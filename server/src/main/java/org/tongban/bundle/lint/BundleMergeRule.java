package org.tongban.bundle.lint;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tongban.bundle.Bundle;
import org.tongban.bundle.BundleReader;
import org.tongban.bundle.Member;
import org.tongban.catalog.FormField;
import org.tongban.catalog.Guide;
import org.tongban.catalog.GuideConditions;
import org.tongban.catalog.Material;
import org.tongban.catalog.Option;
import org.tongban.catalog.Question;
import org.tongban.region.Findings;
import org.tongban.region.LintRule;
import org.tongban.region.Pack;
import org.tongban.region.PackNode;

/** What is asked once may be asked once: the same key means the same kind of thing; conditions name what is asked. */
public final class BundleMergeRule implements LintRule {
    private static final Pattern VARIABLE = Pattern.compile("\\b(answers|form|ages)\\.([A-Za-z0-9_]+)");

    @Override
    public void check(Pack pack, Findings findings) {
        if (pack.yamls(BundleReader.FOLDER).isEmpty()) return;
        var guides = BundleMemberRule.guides(pack);
        for (var node : pack.yamls(BundleReader.FOLDER)) {
            var bundle = BundleReader.bundle(node);
            checkMerged(node, bundle, guides, findings);
            checkConditions(node, bundle, guides, findings);
            checkVisits(node, guides, findings);
        }
    }

    /** What has to be alike in two things of one key, written down so that it can be compared. */
    private static void checkMerged(PackNode node, Bundle bundle, Map<String, Guide> guides, Findings findings) {
        Map<String, String> questions = new HashMap<>();
        Map<String, String> fields = new HashMap<>();
        Map<String, String> materials = new HashMap<>();
        bundle.questions().forEach(own -> questions.put(own.key(), alike(own)));
        for (var at = 0; at < bundle.members().size(); at++) {
            var member = bundle.members().get(at);
            var guide = guides.get(member.service());
            if (guide == null) continue;
            var place = node.items("members").get(at).get("service");
            for (var question : guide.questions()) {
                if (member.answers().containsKey(question.key())) continue;
                var key = member.question(question.key());
                if (!isAnswered(bundle, key, question)) compare(questions, key, alike(question), place, findings);
            }
            for (var field : guide.fields()) compare(fields, key(member, field), alike(field), place, findings);
            for (var material : guide.materials()) {
                compare(materials, member.material(material.key()), alike(material), place, findings);
            }
        }
    }

    private static String key(Member member, FormField field) {
        return member.fields().getOrDefault(field.key(), field.key());
    }

    /** The bundle's own question may offer fewer answers, all of which the member knows. */
    private static boolean isAnswered(Bundle bundle, String key, Question question) {
        return bundle.questions().stream().filter(own -> own.key().equals(key)).anyMatch(own -> values(question)
                .containsAll(values(own)));
    }

    private static void compare(Map<String, String> seen, String key, String alike, PackNode place, Findings findings) {
        var first = seen.putIfAbsent(key, alike);
        if (first != null && !first.equals(alike)) findings.error("bundle-merge-differs", place, "key", key);
    }

    private static String alike(Question question) {
        return question.kind() + " " + values(question).stream().sorted().toList();
    }

    private static String alike(FormField field) {
        return field.kind() + " "
                + field.options().stream().map(Option::value).sorted().toList();
    }

    /** Promised in the same words, since only one of them is read. */
    private static String alike(Material material) {
        return material.take().stream()
                .map(take ->
                        take.by() + " " + take.licence() + " " + take.text().zh())
                .toList()
                .toString();
    }

    private static Set<String> values(Question question) {
        return question.options().stream().map(Option::value).collect(Collectors.toSet());
    }

    private static void checkConditions(PackNode node, Bundle bundle, Map<String, Guide> guides, Findings findings) {
        var asked = asked(bundle, guides);
        var own = new HashSet<String>();
        for (var question : node.items("questions")) {
            if (!own.add(question.string("key"))) {
                findings.error("duplicate-key", question, "key", question.string("key"));
            }
        }
        for (var part : java.util.stream.Stream.of("questions", "members")
                .flatMap(list -> node.items(list).stream())
                .toList()) {
            part.find("when").ifPresent(when -> checkCondition(when, asked, findings));
        }
    }

    private static void checkCondition(PackNode when, Map<String, Set<String>> asked, Findings findings) {
        var problem = GuideConditions.check(when.string());
        if (!problem.isEmpty()) {
            findings.error("condition-broken", when, "condition", when.string(), "problem", problem.strip());
            return;
        }
        var variables = VARIABLE.matcher(when.string());
        while (variables.find()) {
            if (!variables.group(1).equals("answers") || !asked.containsKey(variables.group(2))) {
                findings.error("unknown-variable", when, "variable", variables.group());
            }
        }
        var comparisons = Pattern.compile("\\banswers\\.([A-Za-z0-9_]+)\\s*[!=]=\\s*'([^']*)'")
                .matcher(when.string());
        while (comparisons.find()) {
            var values = asked.getOrDefault(comparisons.group(1), Set.of(comparisons.group(2)));
            if (!values.contains(comparisons.group(2))) {
                findings.error(
                        "unknown-answer", when, "answer", comparisons.group(2), "question", comparisons.group(1));
            }
        }
    }

    private static Map<String, Set<String>> asked(Bundle bundle, Map<String, Guide> guides) {
        Map<String, Set<String>> asked = new LinkedHashMap<>();
        bundle.questions().forEach(question -> asked.put(question.key(), values(question)));
        for (var member : bundle.members()) {
            var guide = guides.get(member.service());
            var questions = guide == null ? List.<Question>of() : guide.questions();
            for (var question : questions) {
                var key = member.questions().getOrDefault(question.key(), question.key());
                if (!member.answers().containsKey(question.key())) asked.putIfAbsent(key, values(question));
            }
        }
        return asked;
    }

    /** Two counters in one form would be two places for one visit. */
    private static void checkVisits(PackNode node, Map<String, Guide> guides, Findings findings) {
        var visited = node.items("members").stream()
                .map(member -> member.get("service"))
                .filter(service -> guides.containsKey(service.string()))
                .filter(service -> java.util.Objects.requireNonNull(guides.get(service.string()))
                        .bookingField()
                        .isPresent())
                .toList();
        for (var service : visited.subList(Math.min(1, visited.size()), visited.size())) {
            findings.error("bundle-two-visits", service, "service", service.string());
        }
    }
}
