package org.tongban.catalog.lint;

import java.util.stream.Stream;
import org.tongban.region.Findings;
import org.tongban.region.LintRule;
import org.tongban.region.Pack;
import org.tongban.region.PackNode;

/** Lists what was written down without the text at hand. */
public final class BasisRule implements LintRule {
    @Override
    public void check(Pack pack, Findings findings) {
        Stream.of("services", "rules")
                .flatMap(folder -> pack.yamls(folder).stream())
                .forEach(file -> checkBasis(file, findings));
        for (var list : pack.yamls("lists")) {
            list.items("duties").forEach(entry -> checkBasis(entry, findings));
            list.items("services").forEach(entry -> checkBasis(entry, findings));
        }
        for (var licence : pack.yamls("licences")) {
            if (!licence.flag("verified", false)) {
                findings.warning("type-code-unverified", licence.get("typeCode"), "code", licence.string("typeCode"));
            }
        }
    }

    private static void checkBasis(PackNode of, Findings findings) {
        for (var basis : of.items("basis")) {
            var title = basis.text("title").zh();
            if (!basis.flag("verified", false)) findings.warning("basis-unverified", basis, "basis", title);
            else if (basis.string("source", "").isEmpty()) {
                findings.error("basis-without-source", basis, "basis", title);
            }
        }
    }
}
