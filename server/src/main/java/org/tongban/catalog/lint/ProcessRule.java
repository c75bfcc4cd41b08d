package org.tongban.catalog.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tongban.catalog.GuideConditions;
import org.tongban.catalog.GuideReader;
import org.tongban.catalog.ProcessReader;
import org.tongban.catalog.ProcessStep;
import org.tongban.catalog.ProcessStep.Step;
import org.tongban.region.Division;
import org.tongban.region.Findings;
import org.tongban.region.LintRule;
import org.tongban.region.Pack;
import org.tongban.region.PackNode;

/** A process comes to its end whatever is answered: each step is reached, in its order, by a post that exists, in time. */
public final class ProcessRule implements LintRule {
    /** Without these a case would never end. */
    private static final Set<Step> NEEDED = Set.of(Step.ACCEPTANCE, Step.DECISION);

    @Override
    public void check(Pack pack, Findings findings) {
        var kinds = pack.yaml("region.yaml").items("authorityKinds");
        for (var service : pack.yamls("services")) {
            checkReach(service, findings);
            checkOrder(service, findings);
            checkSum(service, findings);
            for (var step : service.items("process")) checkBelow(step, service, kinds, findings);
            checkPosts(service, kinds, findings);
        }
    }

    private static void checkReach(PackNode service, Findings findings) {
        var scenarios = Scenarios.of(service);
        var conditional = new ArrayList<>(service.items("process"));
        conditional.addAll(service.items("opinions"));
        conditional.addAll(service.items("countersignatures"));
        for (var part : conditional) {
            part.find("when")
                    .filter(when -> !scenarios.mayHold(when.string()))
                    .ifPresent(when -> findings.error("never-reached", when, "condition", when.string()));
        }
        service.find("siteCheck")
                .filter(when -> !scenarios.mayHold(when.string()))
                .ifPresent(when -> findings.error("never-reached", when, "condition", when.string()));
        for (var step : service.items("process")) {
            var isNeeded = NEEDED.contains(step.get("step").constant(Step.class));
            if (isNeeded && step.has("when") && scenarios.mayFail(step.string("when"))) {
                findings.error("process-without-end", step, "step", step.string("step"));
            }
        }
    }

    /** The engine knows one order; a text in another would promise what does not happen. */
    private static void checkOrder(PackNode service, Findings findings) {
        var last = -1;
        for (var step : service.items("process")) {
            var place = step.get("step").constant(Step.class).ordinal();
            if (place <= last) findings.error("step-out-of-order", step, "step", step.string("step"));
            last = Math.max(last, place);
        }
    }

    /** In the longest of all scenarios. What is examined below first has a clock of its own. */
    private static void checkSum(PackNode service, Findings findings) {
        var promised = service.get("limits").get("promised");
        var days = GuideReader.limit(promised).wholeDays();
        var steps = ProcessReader.steps(service).stream()
                .filter(step -> step.step() != Step.PRELIMINARY)
                .toList();
        var planned = Scenarios.of(service)
                .about(steps.stream().map(ProcessStep::when).toList())
                .mapToInt(answers -> steps.stream()
                        .filter(step -> GuideConditions.check(step.when()).isEmpty()
                                && GuideConditions.holds(step.when(), answers))
                        .mapToInt(ProcessStep::limitDays)
                        .sum())
                .max()
                .orElse(0);
        if (planned > days) findings.error("steps-above-promised", promised, "planned", planned, "promised", days);
    }

    /** Whoever examines first sits below whoever decides, where a field says. */
    private static void checkBelow(PackNode step, PackNode service, List<PackNode> kinds, Findings findings) {
        if (!step.has("by")) return;
        var by = step.get("by");
        var level = service.get("level").constant(Division.Kind.class).level();
        var kind = kind(by.string(), kinds);
        if (kind.isEmpty()) {
            findings.error("unknown-authority-kind", by, "kind", by.string());
        } else if (levels(kind.getFirst()).stream().noneMatch(each -> each > level)) {
            findings.error("nobody-below", by, "kind", by.string());
        }
        var where = step.get("where");
        var divisions = service.items("form").stream()
                .flatMap(group -> group.items("fields").stream())
                .filter(field -> field.string("kind").equals("division"))
                .map(field -> field.string("key"))
                .toList();
        if (!divisions.contains(where.string())) {
            findings.error("unknown-variable", where, "variable", where.string());
        }
    }

    private static List<Integer> levels(PackNode kind) {
        var levels = new ArrayList<Integer>();
        levels.add(kind.get("level").constant(Division.Kind.class).level());
        kind.items("alsoAt")
                .forEach(each -> levels.add(each.constant(Division.Kind.class).level()));
        return levels;
    }

    /** A step at a post that the authority does not have would never be taken. */
    private static void checkPosts(PackNode service, List<PackNode> kinds, Findings findings) {
        var steps = ProcessReader.steps(service);
        var written = service.items("process");
        for (var at = 0; at < steps.size(); at++) {
            checkPost(steps.get(at), written.isEmpty() ? service : written.get(at), service, kinds, findings);
        }
    }

    private static void checkPost(
            ProcessStep step, PackNode place, PackNode service, List<PackNode> kinds, Findings findings) {
        var doneBy = step.by().isEmpty() ? service.string("authority") : step.by();
        for (var kind : kind(doneBy, kinds)) {
            var has = kind.items("posts").stream()
                    .anyMatch(post -> post.string("role").equals(step.post()));
            if (!has) findings.error("unknown-post", place.find("post").orElse(place), "post", step.post());
        }
    }

    private static List<PackNode> kind(String key, List<PackNode> kinds) {
        return kinds.stream().filter(kind -> kind.string("key").equals(key)).toList();
    }
}
