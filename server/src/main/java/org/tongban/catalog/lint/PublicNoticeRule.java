package org.tongban.catalog.lint;

import java.util.Set;
import java.util.stream.Collectors;
import org.tongban.region.Findings;
import org.tongban.region.LintRule;
import org.tongban.region.Pack;
import org.tongban.region.PackNode;

/** What is made public before a decision is asked in the form, and names no person by number or phone. */
public final class PublicNoticeRule implements LintRule {
    private static final Set<String> PERSONAL = Set.of("phone", "citizenId");

    @Override
    public void check(Pack pack, Findings findings) {
        for (var service : pack.yamls("services")) {
            service.find("publicNotice").ifPresent(notice -> check(notice, service, findings));
        }
    }

    private static void check(PackNode notice, PackNode service, Findings findings) {
        var kinds = service.items("form").stream()
                .flatMap(group -> group.items("fields").stream())
                .collect(
                        Collectors.toMap(field -> field.string("key"), field -> field.string("kind"), (one, _) -> one));
        for (var field : notice.items("fields")) {
            var kind = kinds.get(field.string());
            if (kind == null) findings.error("unknown-variable", field, "variable", field.string());
            else if (PERSONAL.contains(kind)) findings.error("notice-shows-person", field, "field", field.string());
        }
    }
}
