package org.tongban.catalog.lint;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tongban.catalog.GuideReader;
import org.tongban.catalog.LicenceAct;
import org.tongban.region.Findings;
import org.tongban.region.LintRule;
import org.tongban.region.Pack;
import org.tongban.region.PackNode;

/** What a service does to a licence that is there already fits the licence, and a renewal says when it may be had. */
public final class LicenceActRule implements LintRule {
    @Override
    public void check(Pack pack, Findings findings) {
        Map<String, PackNode> types = pack.yamls("licences").stream()
                .collect(Collectors.toMap(type -> type.string("slug"), Function.identity(), (first, _) -> first));
        for (var service : pack.yamls("services")) {
            var result = service.get("result");
            result.find("act").ifPresent(act -> check(act, result, types, findings));
            result.find("renewal").ifPresent(renewal -> checkPeriod(renewal, result, findings));
        }
    }

    private static void check(PackNode act, PackNode result, Map<String, PackNode> types, Findings findings) {
        var done = act.constant(LicenceAct.class);
        if (!done.needsOne()) return;
        if (!result.string("kind").equals("licence")) findings.error("act-without-licence", act, "act", act.string());
        if (done != LicenceAct.RENEW) return;
        if (!result.has("renewal")) findings.error("renewal-missing", act);
        var type = types.get(result.string("licence", ""));
        if (type != null && type.string("validityYears", "none").equals("none")) {
            findings.error("renewal-of-endless", act, "type", type.string("slug"));
        }
    }

    private static void checkPeriod(PackNode renewal, PackNode result, Findings findings) {
        if (result.constant("act", LicenceAct.class, LicenceAct.ISSUE) != LicenceAct.RENEW) {
            findings.error("renewal-without-act", renewal);
        }
        var opens = GuideReader.limit(renewal.get("opens"));
        var closes = GuideReader.limit(renewal.get("closes"));
        if (opens.countsTheSameDaysAs(closes) && opens.wholeDays() <= closes.wholeDays()) {
            findings.error("renewal-never-open", renewal, "opens", opens.count(), "closes", closes.count());
        }
    }
}
