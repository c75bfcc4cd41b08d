package org.tongban.bundle.lint;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongban.bundle.BundleReader;
import org.tongban.catalog.Guide;
import org.tongban.region.Findings;
import org.tongban.region.LintRule;
import org.tongban.region.Pack;
import org.tongban.region.PackNode;

/** What members need, others produce; nobody waits for itself round a corner; what is said to be produced is needed. */
public final class BundleFlowRule implements LintRule {
    private static final Set<String> PARTS_OF_A_DECISION = Set.of("number", "projectCode");

    @Override
    public void check(Pack pack, Findings findings) {
        if (pack.yamls(BundleReader.FOLDER).isEmpty()) return;
        var guides = BundleMemberRule.guides(pack);
        Map<String, Set<String>> licences = new HashMap<>();
        for (var type : pack.yamls("licences")) {
            licences.put(
                    type.string("slug"),
                    type.items("fields").stream()
                            .map(field -> field.string("key"))
                            .collect(Collectors.toSet()));
        }
        for (var bundle : pack.yamls(BundleReader.FOLDER)) check(bundle, guides, licences, findings);
    }

    private static void check(
            PackNode bundle, Map<String, Guide> guides, Map<String, Set<String>> licences, Findings findings) {
        var members = bundle.items("members");
        for (var member : members) {
            for (var need : member.items("needs")) {
                if (producers(members, member, need.string(), guides).isEmpty()) {
                    findings.error("bundle-dangling-need", need, "output", need.string());
                }
            }
            for (var output : member.items("produces")) {
                if (members.stream().noneMatch(each -> each.strings("needs").contains(output.string()))) {
                    findings.error("bundle-unused-output", output, "output", output.string());
                }
            }
            checkSources(member, licences, findings);
        }
        checkCycles(members, guides, findings);
    }

    private static List<String> producers(
            List<PackNode> members, PackNode needing, String output, Map<String, Guide> guides) {
        return members.stream()
                .filter(each -> !each.string("service").equals(needing.string("service")))
                .filter(each -> outputs(each, guides).anyMatch(output::equals))
                .map(each -> each.string("service"))
                .toList();
    }

    private static Stream<String> outputs(PackNode member, Map<String, Guide> guides) {
        var guide = guides.get(member.string("service"));
        var licence = guide == null ? "" : guide.result().licence();
        return Stream.concat(licence.isEmpty() ? Stream.of() : Stream.of(licence), member.strings("produces").stream());
    }

    /** What is filled in or taken comes from an output that the member needs, and the output has it. */
    private static void checkSources(PackNode member, Map<String, Set<String>> licences, Findings findings) {
        var needs = member.strings("needs");
        member.find("takes").ifPresent(takes -> takes.fields().forEach((_, output) -> {
            if (!needs.contains(output.string())) {
                findings.error("bundle-dangling-need", output, "output", output.string());
            }
        }));
        member.find("given").ifPresent(given -> given.fields().forEach((_, source) -> {
            var output = source.string().substring(0, source.string().indexOf('.'));
            var part = source.string().substring(output.length() + 1);
            if (!needs.contains(output)) {
                findings.error("bundle-dangling-need", source, "output", output);
            } else if (!licences.getOrDefault(output, PARTS_OF_A_DECISION).contains(part)) {
                findings.error("unknown-variable", source, "variable", source.string());
            }
        }));
    }

    private static void checkCycles(List<PackNode> members, Map<String, Guide> guides, Findings findings) {
        Map<String, Set<String>> before = new HashMap<>();
        for (var member : members) {
            before.put(
                    member.string("service"),
                    member.strings("needs").stream()
                            .flatMap(need -> producers(members, member, need, guides).stream())
                            .collect(Collectors.toSet()));
        }
        for (var member : members) {
            var service = member.get("service");
            if (comesBefore(service.string(), service.string(), before, new HashSet<>())) {
                findings.error("bundle-cycle", service, "service", service.string());
            }
        }
    }

    private static boolean comesBefore(
            String sought, String service, Map<String, Set<String>> before, Set<String> seen) {
        for (var each : before.getOrDefault(service, Set.of())) {
            if (each.equals(sought)) return true;
            if (seen.add(each) && comesBefore(sought, each, before, seen)) return true;
        }
        return false;
    }
}
