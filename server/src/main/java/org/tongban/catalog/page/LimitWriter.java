package org.tongban.catalog.page;

import java.util.ArrayList;
import java.util.List;
import org.tongban.catalog.Guide;
import org.tongban.catalog.Limit;
import org.tongban.catalog.RuleSet.Approver;
import org.tongban.catalog.RuleSet.Silence;
import org.tongban.catalog.TypicalTimes.Typical;
import org.tongban.catalog.page.GuideView.LimitView;
import org.tongban.platform.Words;

/** Says how long something takes, and by which rules that is counted. */
public final class LimitWriter {
    static LimitView limit(Guide guide, Words w) {
        var limits = guide.limits();
        var statutory = limits.statutory();
        var share = statutory.isOnTheSpot()
                ? 100
                : Math.round(100f * limits.promised().wholeDays() / statutory.wholeDays());
        return new LimitView(
                length(limits.promised(), w),
                statutory.isOnTheSpot() ? "" : length(statutory, w),
                Math.min(100, share));
    }

    /** What it took others, beside what is promised. */
    static String typical(Typical typical, Words w) {
        var whose = typical.here() ? "page.typical.here" : "page.typical.region";
        var took = typical.mostWithin() == 0
                ? w.of("page.typical.sameDay")
                : typical.halfWithin() == 0
                        ? w.of("page.typical.halfSameDay", "most", typical.mostWithin())
                        : w.of("page.typical.days", "half", typical.halfWithin(), "most", typical.mostWithin());
        return w.of(whose, "cases", typical.cases(), "took", took);
    }

    public static String length(Limit limit, Words w) {
        if (limit.isOnTheSpot()) return w.of("page.limit.atOnce");
        return w.count("page.limit." + GuideWriter.word(limit.unit()), limit.count());
    }

    /** The rule set in sentences, for whoever wants to know. */
    List<String> sentences(Guide guide, Words w) {
        var limits = guide.limits();
        var rules = limits.ruleSet();
        var sentences = new ArrayList<String>();
        sentences.add(w.of("page.guide.rules", "rules", rules.name().in(w.language())));
        sentences.add(
                rules.check().isOnTheSpot()
                        ? w.of("page.guide.checkAtOnce")
                        : w.of("page.guide.check", "limit", length(rules.check(), w)));
        if (guide.isDecidedElsewhere()) sentences.add(w.of("page.guide.afterVisit"));
        if (rules.silence() == Silence.ACCEPTED) sentences.add(w.of("page.guide.silence"));
        if (limits.extensionDays() > 0) {
            var more =
                    length(new Limit(limits.extensionDays(), limits.statutory().unit()), w);
            var by = rules.extension().approvedBy() == Approver.GOVERNMENT_HEAD ? "ByGovernment" : "ByAuthority";
            sentences.add(w.of("page.guide.extension" + by, "limit", more));
        }
        return sentences;
    }
}
