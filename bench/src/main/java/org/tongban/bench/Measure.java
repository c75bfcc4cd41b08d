package org.tongban.bench;

/**
 * What a run gives.
 *
 * @param unit as printed, e.g. "cases/s", "s", "MB"
 * @param moreIsBetter true for rates, false for durations and sizes
 */
public record Measure(String name, String unit, boolean moreIsBetter) {

    public static Measure rate(String name, String unit) {
        return new Measure(name, unit, true);
    }

    public static Measure cost(String name, String unit) {
        return new Measure(name, unit, false);
    }
}
