package org.tongban.catalog.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongban.catalog.ItemType;
import org.tongban.region.Findings;
import org.tongban.region.LintRule;
import org.tongban.region.Pack;
import org.tongban.region.PackNode;

/** Codes and keys stand once; a file has its slug's name; a service's authority exists at its level. */
public final class ServiceCodeRule implements LintRule {
    @Override
    public void check(Pack pack, Findings findings) {
        var baseCodes = new HashSet<String>();
        var kinds = pack.yaml("region.yaml").items("authorityKinds");
        for (var service : pack.yamls("services")) {
            checkFileName(service, findings);
            checkBaseCode(service, baseCodes, findings);
            checkAuthority(service, kinds, findings);
            checkKeys(service.items("questions"), findings);
            checkKeys(service.items("materials"), findings);
            checkKeys(service.items("checklist"), findings);
            checkKeys(
                    service.items("form").stream()
                            .flatMap(group -> group.items("fields").stream())
                            .toList(),
                    findings);
        }
        var typeCodes = new HashSet<String>();
        pack.yamls("rules").forEach(rules -> checkFileName(rules, findings));
        for (var licence : pack.yamls("licences")) {
            checkFileName(licence, findings);
            checkKeys(licence.items("fields"), findings);
            var code = licence.get("typeCode");
            if (!typeCodes.add(code.string())) findings.error("duplicate-code", code, "code", code.string());
        }
    }

    private static void checkFileName(PackNode file, Findings findings) {
        var slug = file.get("slug");
        if (!file.file().endsWith("/" + slug.string() + ".yaml")) {
            findings.error("slug-not-file-name", slug, "slug", slug.string());
        }
    }

    private static void checkBaseCode(PackNode service, Set<String> seen, Findings findings) {
        var code = service.get("baseCode");
        if (!seen.add(code.string())) findings.error("duplicate-code", code, "code", code.string());
        var type = service.get("type").constant(ItemType.class);
        if (!code.string().substring(2, 4).equals(type.digits())) {
            findings.error("type-code-mismatch", code, "code", code.string(), "digits", type.digits());
        }
    }

    private static void checkAuthority(PackNode service, List<PackNode> kinds, Findings findings) {
        var known = kinds.stream().map(kind -> kind.string("key")).collect(Collectors.toSet());
        for (var place : service.items("takenInAt")) {
            if (!known.contains(place.string()))
                findings.error("unknown-authority-kind", place, "kind", place.string());
        }
        var authority = service.get("authority");
        var kind = kinds.stream()
                .filter(each -> each.string("key").equals(authority.string()))
                .findFirst();
        if (kind.isEmpty()) {
            findings.error("unknown-authority-kind", authority, "kind", authority.string());
        } else if (!kind.get().string("level").equals(service.string("level"))
                && !kind.get().strings("alsoAt").contains(service.string("level"))) {
            findings.error(
                    "authority-of-another-level",
                    authority,
                    "kind",
                    authority.string(),
                    "level",
                    service.string("level"));
        }
    }

    private static void checkKeys(List<PackNode> parts, Findings findings) {
        var seen = new HashSet<String>();
        for (var part : parts) {
            if (!seen.add(part.string("key"))) findings.error("duplicate-key", part, "key", part.string("key"));
        }
    }
}
