package org.tongban.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongban.kernel.CreditCode;
import org.tongban.kernel.ItemCode;
import org.tongban.region.Division;
import org.tongban.region.Pack;
import org.tongban.region.PackTable.Row;

/**
 * Derives who carries out what: every authority of an item's kind, at the levels of the item and in the zones that have
 * the power. A pack lists only the exceptions, in {@code overrides.csv}.
 */
public final class ImplementationList {
    private static final String OVERRIDES = "overrides.csv";

    private record Holder(CreditCode code, String division, Division.Kind level, Set<String> powers) {}

    private final Map<String, List<Holder>> holdersOfKind = new HashMap<>();
    private final Map<String, String> overrides = new HashMap<>();

    public ImplementationList(Pack pack) {
        Map<String, Division.Kind> levels = new HashMap<>();
        Map<String, Set<String>> powers = new HashMap<>();
        for (var row : pack.csv("divisions.csv").rows()) {
            levels.put(row.get("code"), Division.Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)));
        }
        for (var row : rows(pack, "zones.csv")) {
            levels.put(row.get("code"), Division.Kind.ZONE);
            powers.put(row.get("code"), Set.copyOf(row.words("powers")));
        }
        for (var row : pack.csv("authorities.csv").rows()) {
            var division = row.get("division");
            var level = levels.get(division);
            if (level == null) continue; // lint names it
            holdersOfKind
                    .computeIfAbsent(row.get("kind"), _ -> new ArrayList<>())
                    .add(new Holder(
                            CreditCode.parse(row.get("credit_code")),
                            division,
                            level,
                            powers.getOrDefault(division, Set.of())));
        }
        for (var row : rows(pack, OVERRIDES))
            overrides.put(key(row.get("base_code"), row.get("division")), row.get("authority"));
    }

    private static List<Row> rows(Pack pack, String file) {
        return pack.has(file) ? pack.csv(file).rows() : List.of();
    }

    private static String key(String baseCode, String division) {
        return baseCode + "@" + division;
    }

    /** False where no authority in the whole region carries it out. */
    public boolean isOffered(Guide guide) {
        return !of(BaseItem.of(guide, "")).isEmpty();
    }

    List<CatalogStore.Item> of(BaseItem item) {
        var others = overrides.entrySet().stream()
                .filter(each -> each.getKey().startsWith(item.baseCode() + "@")
                        && !each.getValue().isEmpty())
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
        others.add(item.authority());
        return others.stream()
                .flatMap(kind -> holdersOfKind.getOrDefault(kind, List.of()).stream()
                        .filter(holder -> isCarriedOutBy(item, kind, holder)))
                .map(holder -> new CatalogStore.Item(
                        ItemCode.of(holder.code(), holder.level().level(), item.baseCode())
                                .value(),
                        item.baseCode(),
                        holder.code().value(),
                        holder.division()))
                .toList();
    }

    private boolean isCarriedOutBy(BaseItem item, String kind, Holder holder) {
        if (!item.isExercisedAt(holder.level())) return false;
        if (holder.level() == Division.Kind.ZONE
                && !holder.powers().contains(kind)
                && !holder.powers().contains(item.baseCode())) return false;
        return overrides
                .getOrDefault(key(item.baseCode(), holder.division()), item.authority())
                .equals(kind);
    }
}
