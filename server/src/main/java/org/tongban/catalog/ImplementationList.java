package org.tongban.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        var always = others.stream()
                .flatMap(kind -> holdersOfKind.getOrDefault(kind, List.of()).stream()
                        .filter(holder -> isCarriedOutBy(item, kind, holder)))
                .map(holder -> carriedOut(item, holder, Optional.empty(), Optional.empty()))
                .toList();
        return Stream.concat(always.stream(), forATime(item, always)).toList();
    }

    private static CatalogStore.Item carriedOut(
            BaseItem item, Holder holder, Optional<LocalDate> from, Optional<LocalDate> until) {
        return new CatalogStore.Item(
                ItemCode.of(holder.code(), holder.level().level(), item.baseCode())
                        .value(),
                item.baseCode(),
                holder.code().value(),
                holder.division(),
                from,
                until);
    }

    /** Whom it is delegated to; who carries it out anyhow needs no delegation. */
    private Stream<CatalogStore.Item> forATime(BaseItem item, List<CatalogStore.Item> always) {
        var places = always.stream().map(CatalogStore.Item::division).collect(Collectors.toCollection(HashSet::new));
        return item.life().delegations().stream().flatMap(delegation -> holders(item, delegation).stream()
                .filter(holder -> places.add(holder.division()))
                .map(holder -> carriedOut(item, holder, delegation.from(), delegation.until())));
    }

    private List<Holder> holders(BaseItem item, Life.Delegation delegation) {
        var kind = delegation.authority().isEmpty() ? item.authority() : delegation.authority();
        return holdersOfKind.getOrDefault(kind, List.of()).stream()
                .filter(holder -> delegation.zone().isEmpty()
                        ? delegation.level().filter(holder.level()::equals).isPresent()
                        : holder.division().equals(delegation.zone()))
                .toList();
    }

    /** False where it is delegated to a place or level that has no such authority. */
    public boolean isDelegable(Guide guide) {
        var item = BaseItem.of(guide, "");
        return guide.life().delegations().stream()
                .noneMatch(delegation -> holders(item, delegation).isEmpty());
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
