package org.tongban.catalog.lint;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongban.catalog.GuideReader;
import org.tongban.catalog.ImplementationList;
import org.tongban.catalog.ItemReader;
import org.tongban.region.Findings;
import org.tongban.region.LintRule;
import org.tongban.region.Pack;
import org.tongban.region.PackNode;
import org.tongban.region.PackTable.Row;

/** What is suspended or cancelled says since when and what takes its place; what is delegated, to somebody who is there. */
public final class LifeRule implements LintRule {
    private static final Set<String> STATES = Set.of("active", "suspended", "cancelled");

    @Override
    public void check(Pack pack, Findings findings) {
        var known = new HashSet<String>();
        for (var service : pack.yamls("services")) {
            known.add(service.string("slug"));
            known.add(service.string("baseCode"));
        }
        for (var row : ItemReader.rows(pack)) known.add(row.get("base_code"));
        for (var service : pack.yamls("services")) {
            service.find("life").ifPresent(life -> checkLife(life, service.string("slug"), known, findings));
            for (var delegation : service.items("delegations")) checkDays(delegation, findings);
        }
        for (var row : ItemReader.rows(pack)) checkRow(row, known, findings);
        if (findings.errors().isEmpty()) checkDelegations(pack, findings);
    }

    private static void checkLife(PackNode life, String slug, Set<String> known, Findings findings) {
        checkDays(life, findings);
        if (!life.string("state", "active").equals("active") && !life.has("from"))
            findings.error("life-without-date", life);
        for (var successor : life.items("successors")) {
            var name = successor.string();
            if (!known.contains(name) || name.equals(slug))
                findings.error("unknown-successor", successor, "item", name);
        }
    }

    private static void checkDays(PackNode node, Findings findings) {
        var from = day(node.string("from", ""));
        var until = day(node.string("until", ""));
        if (isWrong(node.string("from", ""), from)
                || isWrong(node.string("until", ""), until)
                || from != null && until != null && !until.isAfter(from)) findings.error("life-dates", node);
    }

    private static boolean isWrong(String written, @Nullable LocalDate day) {
        return !written.isEmpty() && day == null;
    }

    private static @Nullable LocalDate day(String written) {
        try {
            return written.isEmpty() ? null : LocalDate.parse(written);
        } catch (DateTimeException wrong) {
            return null;
        }
    }

    private static void checkRow(Row row, Set<String> known, Findings findings) {
        var state = row.get("state");
        if (!state.isEmpty() && !STATES.contains(state))
            findings.error("unknown-word", row, "column", "state", "value", state);
        if (!state.isEmpty() && !state.equals("active") && row.get("from").isEmpty())
            findings.error("life-without-date", row);
        var from = day(row.get("from"));
        var until = day(row.get("until"));
        if (isWrong(row.get("from"), from)
                || isWrong(row.get("until"), until)
                || from != null && until != null && !until.isAfter(from)) findings.error("life-dates", row);
        for (var successor : row.words("successors")) {
            if (!known.contains(successor)) findings.error("unknown-successor", row, "item", successor);
        }
    }

    private static void checkDelegations(Pack pack, Findings findings) {
        var delegating = pack.yamls("services").stream()
                .filter(service -> service.has("delegations"))
                .toList();
        if (delegating.isEmpty()) return;
        var list = new ImplementationList(pack);
        for (var guide : GuideReader.all(pack)) {
            if (list.isDelegable(guide)) continue;
            Optional<PackNode> named = delegating.stream()
                    .filter(service -> service.string("slug").equals(guide.slug()))
                    .findFirst();
            named.ifPresent(service -> findings.error("delegated-to-nobody", service.get("delegations")));
        }
    }
}
