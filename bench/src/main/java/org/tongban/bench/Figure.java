package org.tongban.bench;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The medians of one measure over all runs; null where a contender has none. */
record Figure(
        Measure measure,
        double value,
        @Nullable Double floor,
        @Nullable Double peer,
        @Nullable Double ratioToFloor,
        @Nullable Double ratioToPeer,
        List<Double> runs) {

    static Figure of(Measure measure, Map<Contender, List<Double>> runs) {
        var ours = runs.getOrDefault(Contender.OURS, List.of());
        if (ours.isEmpty()) throw new IllegalArgumentException(measure.name() + " was not measured");
        var value = median(ours);
        var floor = medianOrNull(runs.get(Contender.FLOOR));
        var peer = medianOrNull(runs.get(Contender.PEER));
        return new Figure(measure, value, floor, peer, ratio(measure, value, floor), ratio(measure, value, peer), ours);
    }

    private static @Nullable Double medianOrNull(@Nullable List<Double> runs) {
        return runs == null || runs.isEmpty() ? null : median(runs);
    }

    static double median(List<Double> runs) {
        var sorted = runs.stream().sorted().toList();
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static @Nullable Double ratio(Measure measure, double ours, @Nullable Double other) {
        if (other == null) return null;
        return measure.moreIsBetter() ? ours / other : other / ours;
    }
}
