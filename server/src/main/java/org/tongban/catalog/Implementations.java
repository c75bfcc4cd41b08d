package org.tongban.catalog;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tongban.kernel.CreditCode;
import org.tongban.kernel.ItemCode;
import org.tongban.kernel.RejectedException;
import org.tongban.platform.PlatformRejection;
import org.tongban.region.Regions;

/**
 * Walks the implementation list in order of base code and division. There may be a million entries: they are made one
 * after the other, and whoever wants all of them holds one at a time.
 */
@Component
public class Implementations {
    private static final String CURSOR = "\\d{12}-\\d{2,12}";

    /** A division that comes before every other. */
    private static final String BEFORE_ALL = "-00";

    private final Catalog catalog;
    private final Regions regions;

    Implementations(Catalog catalog, Regions regions) {
        this.catalog = catalog;
        this.regions = regions;
    }

    /**
     * Which entries are wanted; empty for no matter which.
     *
     * @param division carried out for exactly this division or zone
     * @param authority credit code of who carries it out
     */
    public record Selection(String division, String authority) {
        public static final Selection ALL = new Selection("", "");

        public static Selection in(String division) {
            return new Selection(division, "");
        }
    }

    /** @param after the cursor of the last entry that is known already; empty from the start */
    public Stream<Implementation> of(Selection wanted, String after) {
        return of(wanted, after, _ -> true);
    }

    /** @param isWanted asked once for each item, however many places carry it out */
    public Stream<Implementation> of(Selection wanted, String after, Predicate<BaseItem> isWanted) {
        if (!after.isEmpty() && !after.matches(CURSOR)) {
            throw new RejectedException(new PlatformRejection.BadParameter("cursor"));
        }
        var from = after.isEmpty() ? new String[] {"", ""} : after.split("-", 2);
        return catalog.itemsFrom(from[0])
                .filter(isWanted)
                .flatMap(item -> of(item, wanted, item.baseCode().equals(from[0]) ? from[1] : ""));
    }

    private Stream<Implementation> of(BaseItem item, Selection wanted, String afterDivision) {
        return holders(item, wanted).entrySet().stream()
                .filter(held -> held.getKey().compareTo(afterDivision) > 0)
                .flatMap(held -> entry(item, held.getKey(), held.getValue()).stream());
    }

    /** Authority by division, in order of division. */
    private Map<String, String> holders(BaseItem item, Selection wanted) {
        var all = catalog.holders(item);
        var division = wanted.authority().isEmpty()
                ? wanted.division()
                : regions.authority(wanted.authority())
                        .map(each -> each.division())
                        .orElse("none");
        if (division.isEmpty()) return new TreeMap<>(all);
        return Optional.ofNullable(all.get(division))
                .filter(holder -> wanted.authority().isEmpty() || holder.equals(wanted.authority()))
                .filter(_ -> wanted.division().isEmpty() || wanted.division().equals(division))
                .map(holder -> Map.of(division, holder))
                .orElse(Map.of());
    }

    Optional<Implementation> entry(BaseItem item, String division, String holder) {
        return regions.authority(holder).flatMap(authority -> regions.division(division)
                .map(place -> new Implementation(
                        ItemCode.of(
                                        CreditCode.parse(authority.creditCode()),
                                        place.kind().level(),
                                        item.baseCode())
                                .value(),
                        item,
                        authority,
                        division)));
    }

    /** What is suspended, cancelled or not in force yet is promised to nobody. */
    public boolean isInForce(BaseItem item) {
        return catalog.standing(item) == Life.Standing.IN_FORCE;
    }

    /** Whether anybody who is wanted carries it out. */
    public boolean isHeld(BaseItem item, Selection wanted) {
        return count(item, wanted) > 0;
    }

    /** How many, without making them. */
    public long count(Selection wanted, Predicate<BaseItem> isWanted) {
        return catalog.itemsFrom("")
                .filter(isWanted)
                .mapToLong(item -> count(item, wanted))
                .sum();
    }

    private int count(BaseItem item, Selection wanted) {
        return wanted.equals(Selection.ALL)
                ? catalog.holders(item).size()
                : holders(item, wanted).size();
    }

    /** All that is in force today, without the first so many; these are counted, not made. */
    public Stream<Implementation> inForceFrom(long offset) {
        var skipped = 0L;
        for (var item : catalog.itemsFrom("").filter(this::isInForce).toList()) {
            var size = catalog.holders(item).size();
            if (skipped + size > offset) {
                return of(Selection.ALL, item.baseCode() + BEFORE_ALL, this::isInForce)
                        .skip(offset - skipped);
            }
            skipped += size;
        }
        return Stream.empty();
    }

    /** Where to go on after this entry. */
    public static String cursor(Implementation entry) {
        return entry.item().baseCode() + "-" + entry.division();
    }
}
