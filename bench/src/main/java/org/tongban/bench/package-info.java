/**
 * Measures the product and proves over a long time that it keeps its promises.
 *
 * <p>To add a measurement, write a {@link org.tongban.bench.Bench}, to add a long proof a {@link org.tongban.bench.Soak},
 * and name the class in {@code META-INF/services}. {@code ./tongban bench NAME} and {@code ./tongban soak NAME} then find
 * it.
 *
 * <p>A bench says what its contenders are: ours, a floor (the least work that could give the same result) and a peer (a
 * known product). The frame warms each up once, then runs them in turn, at least five times, the order rotating, and
 * compares medians. A ratio is always "more is better": ours by floor for rates, floor by ours for durations and sizes;
 * 0.5 means that we need twice the time of the floor. The result is printed as a table and written to {@code
 * bench/results/NAME.json}.
 */
@NullMarked
package org.tongban.bench;

import org.jspecify.annotations.NullMarked;
