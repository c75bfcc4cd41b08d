package org.tongban.catalog.lint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongban.catalog.JointBody;
import org.tongban.catalog.ProcessReader;
import org.tongban.catalog.ProcessStep;
import org.tongban.catalog.ProcessStep.Step;
import org.tongban.region.Findings;
import org.tongban.region.LintRule;
import org.tongban.region.Pack;
import org.tongban.region.PackNode;

/** Whoever is asked exists wherever the service is handled, and has time to answer within the step that waits for it. */
public final class JointBodyRule implements LintRule {
    private static final Set<Step> UNTIL_REVIEW = Set.of(Step.SITE_CHECK, Step.BOOKING, Step.REVIEW);

    @Override
    public void check(Pack pack, Findings findings) {
        var kinds = pack.yaml("region.yaml").items("authorityKinds").stream()
                .map(kind -> kind.string("key"))
                .collect(Collectors.toSet());
        var authorities = pack.csv("authorities.csv").rows();
        var codes = authorities.stream().map(row -> row.get("credit_code")).collect(Collectors.toSet());
        var places = authorities.stream()
                .map(row -> row.get("kind") + "@" + row.get("division"))
                .collect(Collectors.toSet());
        var parents = parents(pack);
        for (var service : pack.yamls("services")) {
            for (var asked : asked(service)) {
                checkKnown(asked.get("ask"), service, kinds, codes, findings);
                checkEverywhere(asked.get("ask"), service, pack, places, parents, findings);
            }
            checkTime(service, findings);
        }
    }

    private static List<PackNode> asked(PackNode service) {
        var asked = new java.util.ArrayList<>(service.items("opinions"));
        asked.addAll(service.items("countersignatures"));
        return asked;
    }

    private static Map<String, String> parents(Pack pack) {
        var parents = new HashMap<String, String>();
        for (var row : pack.csv("divisions.csv").rows()) parents.put(row.get("code"), row.get("parent"));
        return parents;
    }

    private static void checkKnown(
            PackNode ask, PackNode service, Set<String> kinds, Set<String> codes, Findings findings) {
        var who = ask.string();
        if (JointBody.isNamed(who)) {
            if (!codes.contains(who)) findings.error("unknown-authority", ask, "authority", who);
        } else if (!kinds.contains(who)) {
            findings.error("unknown-authority-kind", ask, "kind", who);
        } else if (who.equals(service.string("authority"))) {
            findings.error("asks-itself", ask, "kind", who);
        }
    }

    /** In each division the nearest one is asked, its own or one above. */
    private static void checkEverywhere(
            PackNode ask,
            PackNode service,
            Pack pack,
            Set<String> places,
            Map<String, String> parents,
            Findings findings) {
        if (JointBody.isNamed(ask.string())) return;
        for (var division : pack.csv("divisions.csv").rows()) {
            var isMeant = division.get("kind").equals(service.string("level"))
                    && division.get("valid_to").isEmpty();
            if (!isMeant || hasOne(ask.string(), division.get("code"), places, parents)) continue;
            findings.error("nobody-to-ask", ask, "division", division.get("name"), "kind", ask.string());
        }
    }

    private static boolean hasOne(String kind, String division, Set<String> places, Map<String, String> parents) {
        for (var at = division; !at.isEmpty(); at = parents.getOrDefault(at, "")) {
            if (places.contains(kind + "@" + at)) return true;
        }
        return false;
    }

    /** Opinions run from acceptance to the end of the review, signatures within the decision. */
    private static void checkTime(PackNode service, Findings findings) {
        var steps = ProcessReader.steps(service);
        var reviews = steps.stream().anyMatch(step -> step.step() == Step.REVIEW);
        var forOpinions = days(steps, reviews ? UNTIL_REVIEW : Set.of(Step.DECISION));
        var forSignatures = days(steps, Set.of(Step.DECISION));
        for (var opinion : service.items("opinions")) checkDays(opinion.get("days"), forOpinions, findings);
        for (var signature : service.items("countersignatures")) {
            checkDays(signature.get("days"), forSignatures, findings);
            if (!reviews) findings.error("signature-without-review", signature);
        }
    }

    private static int days(List<ProcessStep> steps, Set<Step> counted) {
        return steps.stream()
                .filter(step -> counted.contains(step.step()) && step.when().isEmpty())
                .mapToInt(ProcessStep::limitDays)
                .sum();
    }

    private static void checkDays(PackNode days, int available, Findings findings) {
        if (days.integer() > available) {
            findings.error("asked-above-step", days, "days", days.integer(), "available", available);
        }
    }
}
