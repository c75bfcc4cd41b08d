package org.tongban.catalog.lint;

import java.util.stream.Stream;
import org.tongban.region.Findings;
import org.tongban.region.LintRule;
import org.tongban.region.Pack;

/** Lists what was written down without the text at hand. */
public final class BasisRule implements LintRule {
    @Override
    public void check(Pack pack, Findings findings) {
        for (var file : Stream.of("services", "rules")
                .flatMap(folder -> pack.yamls(folder).stream())
                .toList()) {
            for (var basis : file.items("basis")) {
                if (!basis.flag("verified", false)) {
                    findings.warning(
                            "basis-unverified",
                            basis,
                            "basis",
                            basis.text("title").zh());
                } else if (basis.string("source", "").isEmpty()) {
                    findings.error(
                            "basis-without-source",
                            basis,
                            "basis",
                            basis.text("title").zh());
                }
            }
        }
        for (var licence : pack.yamls("licences")) {
            if (!licence.flag("verified", false)) {
                findings.warning("type-code-unverified", licence.get("typeCode"), "code", licence.string("typeCode"));
            }
        }
    }
}
