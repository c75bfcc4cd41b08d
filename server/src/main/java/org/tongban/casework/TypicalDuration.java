package org.tongban.casework;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How long cases of a service took from acceptance to their end, in working days; special procedures and what applicants
 * took for themselves are left out.
 *
 * @param cases how many it rests on
 * @param halfWithin the median
 * @param mostWithin the 90th percentile
 */
record TypicalDuration(int cases, int halfWithin, int mostWithin) {
    /** Fewer tell nothing, and might tell of somebody. */
    static final int FEWEST_CASES = 20;

    static Optional<TypicalDuration> of(int[] days) {
        var counts = new TreeMap<Integer, Integer>();
        for (var each : days) counts.merge(each, 1, Integer::sum);
        return of(counts);
    }

    /** By nearest rank; empty where there are too few. @param counts how many took so many days */
    static Optional<TypicalDuration> of(SortedMap<Integer, Integer> counts) {
        var cases = counts.values().stream().mapToInt(Integer::intValue).sum();
        return cases < FEWEST_CASES
                ? Optional.empty()
                : Optional.of(new TypicalDuration(cases, rank(counts, cases, 50), rank(counts, cases, 90)));
    }

    private static int rank(SortedMap<Integer, Integer> counts, int cases, int percent) {
        var wanted = Math.ceilDiv((long) cases * percent, 100);
        var seen = 0L;
        for (var each : counts.entrySet()) {
            seen += each.getValue();
            if (seen >= wanted) return each.getKey();
        }
        return counts.lastKey();
    }
}
