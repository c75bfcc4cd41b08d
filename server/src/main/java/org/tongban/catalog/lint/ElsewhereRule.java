package org.tongban.catalog.lint;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongban.catalog.ProcessReader;
import org.tongban.catalog.ProcessStep;
import org.tongban.catalog.ProcessStep.Step;
import org.tongban.region.Findings;
import org.tongban.region.LintRule;
import org.tongban.region.Pack;
import org.tongban.region.PackNode;

/** What others decide or give: national systems issue their own certificates, the central platform its own codes. */
public final class ElsewhereRule implements LintRule {
    private static final List<String> CODE_SOURCES =
            List.of("name", "division", "organisation", "creditCode", "investment");

    @Override
    public void check(Pack pack, Findings findings) {
        for (var service : pack.yamls("services")) {
            if (service.string("decidedBy", "authority").equals("national-system")) checkElsewhere(service, findings);
            checkBooking(service, findings);
            service.find("projectCode").ifPresent(source -> checkSources(source, service, findings));
        }
    }

    /** Nobody here issues or reviews what a national system decides; somebody has to come for it. */
    private static void checkElsewhere(PackNode service, Findings findings) {
        var result = service.get("result");
        if (result.string("kind").equals("licence")) findings.error("elsewhere-with-licence", result);
        if (steps(service).contains(Step.REVIEW)) findings.error("elsewhere-with-review", process(service));
        if (!service.has("inPerson") || service.get("visits").integer("count", 0) == 0) {
            findings.error("elsewhere-without-visit", service.get("decidedBy"));
        }
    }

    /** The place, the wish and the step of a booking belong together. */
    private static void checkBooking(PackNode service, Findings findings) {
        var wished = service.items("form").stream()
                .flatMap(group -> group.items("fields").stream())
                .filter(field -> field.string("kind").equals("booking"))
                .count();
        var agreed = steps(service).contains(Step.BOOKING);
        var placed = service.has("inPerson");
        if (wished > 1 || (wished == 1) != agreed || agreed != placed) {
            findings.error("booking-incomplete", service.find("inPerson").orElse(process(service)));
        }
    }

    /** Where the process stands, or would stand. */
    private static PackNode process(PackNode service) {
        return service.find("process").orElse(service);
    }

    private static Set<Step> steps(PackNode service) {
        return ProcessReader.steps(service).stream().map(ProcessStep::step).collect(Collectors.toSet());
    }

    private static void checkSources(PackNode source, PackNode service, Findings findings) {
        var fields = service.items("form").stream()
                .flatMap(group -> group.items("fields").stream())
                .map(field -> field.string("key"))
                .collect(Collectors.toSet());
        for (var what : CODE_SOURCES) {
            var key = source.get(what);
            if (!fields.contains(key.string())) findings.error("unknown-variable", key, "variable", key.string());
        }
    }
}
