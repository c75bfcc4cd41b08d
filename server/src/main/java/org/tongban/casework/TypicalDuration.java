package org.tongban.casework;

import java.util.Arrays;
import java.util.Optional;

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

    /** By nearest rank; empty where there are too few. */
    static Optional<TypicalDuration> of(int[] days) {
        if (days.length < FEWEST_CASES) return Optional.empty();
        var sorted = days.clone();
        Arrays.sort(sorted);
        return Optional.of(new TypicalDuration(sorted.length, rank(sorted, 50), rank(sorted, 90)));
    }

    private static int rank(int[] sorted, int percent) {
        return sorted[Math.ceilDiv(sorted.length * percent, 100) - 1];
    }
}
