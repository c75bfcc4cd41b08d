package org.tongban.catalog.lint;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongban.catalog.LicenceAct;
import org.tongban.kernel.CreditCode;
import org.tongban.kernel.RejectedException;
import org.tongban.region.Findings;
import org.tongban.region.LintRule;
import org.tongban.region.Pack;
import org.tongban.region.PackNode;

/** Licence types that services issue, take or prefill from exist, and their fields find a value in the services that issue them. */
public final class LicenceRule implements LintRule {
    private static final Pattern OF_LICENCE = Pattern.compile("licence:([a-z-]+)\\.([A-Za-z]+)");
    private static final Pattern OF_SERVICE = Pattern.compile("(form|answers)\\.([A-Za-z]+)");

    @Override
    public void check(Pack pack, Findings findings) {
        var types = pack.yamls("licences").stream()
                .collect(Collectors.toMap(type -> type.string("slug"), Function.identity(), (first, _) -> first));
        types.values().forEach(type -> checkTypeCode(type, findings));
        for (var service : pack.yamls("services")) {
            service.items("materials").stream()
                    .flatMap(material -> material.items("take").stream())
                    .flatMap(take -> take.find("type").stream())
                    .forEach(type -> require(type, types, findings));
            service.items("form").stream()
                    .flatMap(group -> group.items("fields").stream())
                    .flatMap(field -> field.find("prefill").stream())
                    .forEach(prefill -> checkSource(prefill, types, findings));
            var result = service.get("result");
            var issues =
                    !result.constant("act", LicenceAct.class, LicenceAct.ISSUE).needsOne();
            result.find("licence")
                    .flatMap(slug -> require(slug, types, findings))
                    .filter(_ -> issues)
                    .ifPresent(type -> checkFields(type, service, types, findings));
        }
    }

    private static void checkTypeCode(PackNode type, Findings findings) {
        var code = type.get("typeCode");
        try {
            new CreditCode(code.string().substring(0, 18));
        } catch (RejectedException wrong) {
            findings.error("bad-check-digit", code, "value", code.string());
        }
    }

    private static Optional<PackNode> require(PackNode slug, Map<String, PackNode> types, Findings findings) {
        var type = Optional.ofNullable(types.get(slug.string()));
        if (type.isEmpty()) findings.error("unknown-licence-type", slug, "type", slug.string());
        return type;
    }

    private static void checkSource(PackNode source, Map<String, PackNode> types, Findings findings) {
        var named = OF_LICENCE.matcher(source.string());
        if (!named.matches()) return;
        var type = types.get(named.group(1));
        if (type == null) {
            findings.error("unknown-licence-type", source, "type", named.group(1));
        } else if (!keys(type.items("fields").stream()).contains(named.group(2))) {
            findings.error("unknown-variable", source, "variable", source.string());
        }
    }

    private static void checkFields(PackNode type, PackNode service, Map<String, PackNode> types, Findings findings) {
        var known = Map.of(
                "form", keys(service.items("form").stream().flatMap(group -> group.items("fields").stream())),
                "answers", keys(service.items("questions").stream()));
        type.items("fields").stream()
                .filter(field -> !field.flag("optional", false))
                .flatMap(field -> Stream.concat(field.find("from").stream(), field.find("otherwise").stream()))
                .forEach(source -> {
                    checkSource(source, types, findings);
                    checkOwn(source, known, findings);
                });
    }

    private static void checkOwn(PackNode source, Map<String, java.util.Set<String>> known, Findings findings) {
        var named = OF_SERVICE.matcher(source.string());
        if (named.matches()
                && !known.getOrDefault(named.group(1), java.util.Set.of()).contains(named.group(2))) {
            findings.error("unknown-variable", source, "variable", source.string());
        }
    }

    private static java.util.Set<String> keys(Stream<PackNode> parts) {
        return parts.map(part -> part.string("key")).collect(Collectors.toSet());
    }
}
