package org.tongban.catalog.lint;

import java.util.List;
import java.util.Locale;
import org.tongban.catalog.GuideReader;
import org.tongban.catalog.ProcessReader;
import org.tongban.region.Findings;
import org.tongban.region.LintRule;
import org.tongban.region.Pack;
import org.tongban.region.PackNode;

/** What a guide promises agrees with itself and with the law: limits, visits, fee, steps that the law asks for. */
public final class PromiseRule implements LintRule {
    private static final List<String> LICENCE_STEPS = List.of("acceptance", "review", "decision", "delivery");
    private static final List<String> ELSEWHERE_STEPS = List.of("acceptance", "booking", "decision", "delivery");

    @Override
    public void check(Pack pack, Findings findings) {
        for (var service : pack.yamls("services")) {
            checkLimits(service, findings);
            checkVisits(service, findings);
            checkFee(service, findings);
            checkSteps(service, findings);
            checkWhatFollows(service, findings);
        }
    }

    private static void checkLimits(PackNode service, Findings findings) {
        var promised = service.get("limits").get("promised");
        var limit = GuideReader.limit(promised);
        var statutory = GuideReader.limit(service.get("limits").get("statutory"));
        var days = limit.wholeDays();
        if (limit.countsTheSameDaysAs(statutory) && days > statutory.wholeDays()) {
            findings.error("promised-above-statutory", promised, "promised", days, "statutory", statutory.wholeDays());
        }
        var immediate = service.string("caseKind").equals("immediate");
        if (immediate && days > 0) findings.error("immediate-with-limit", promised, "promised", days);
        if (!immediate && days == 0) findings.error("promised-without-limit", promised);
    }

    /** What may follow has come before the promise is due, and there is a decision here that waits for it. */
    private static void checkWhatFollows(PackNode service, Findings findings) {
        var promised = GuideReader.limit(service.get("limits").get("promised")).wholeDays();
        var elsewhere = isElsewhere(service);
        for (var material : service.items("materials")) {
            if (!material.string("need").equals("later")) continue;
            var days = material.integer("followsWithin", 0);
            var name = material.string("key");
            if (elsewhere || promised == 0) findings.error("nothing-waits-for-material", material, "material", name);
            else if (days > promised) {
                findings.error("follows-after-promise", material, "material", name, "days", days, "promised", promised);
            }
        }
    }

    private static boolean isElsewhere(PackNode service) {
        return service.string("decidedBy", "authority").equals("national-system");
    }

    private static void checkVisits(PackNode service, Findings findings) {
        var visits = service.get("visits");
        if (visits.integer("count", 0) > 0 && visits.text("reason").isEmpty()) {
            findings.error("visit-without-reason", visits, "count", visits.integer("count", 0));
        }
    }

    private static void checkFee(PackNode service, Findings findings) {
        var fee = service.get("fee");
        if (fee.isScalar()) return;
        if (fee.text("basis").isEmpty() || fee.text("standard").isEmpty()) findings.error("fee-without-basis", fee);
    }

    private static void checkSteps(PackNode service, Findings findings) {
        var steps = ProcessReader.steps(service).stream()
                .map(step -> step.step().name().toLowerCase(Locale.ROOT))
                .toList();
        var process = service.find("process").orElse(service);
        if (!steps.contains("acceptance") || !steps.contains("decision")) {
            findings.error("step-missing", process, "steps", "acceptance, decision");
        }
        if (!service.string("type").equals("licence")) return;
        var needed = isElsewhere(service) ? ELSEWHERE_STEPS : LICENCE_STEPS;
        if (!steps.containsAll(needed)) {
            findings.error("step-missing", process, "steps", String.join(", ", needed));
        }
        if (service.items("faq").isEmpty()) findings.error("licence-without-faq", service);
    }
}
