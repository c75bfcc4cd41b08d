package org.tongban.bench;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Something to measure. Made by its no-argument constructor; what a run needs is set up in {@link #prepare}. */
public interface Bench extends AutoCloseable {

    /** The word after {@code ./tongban bench}. */
    String name();

    /** What is measured on what data, in one line, e.g. "10,000 cases, 8 threads, fsync on". */
    String data();

    /** What each run gives; the first is the headline figure of the result. */
    List<Measure> measures();

    default Set<Contender> contenders() {
        return Set.of(Contender.OURS);
    }

    /** How often each contender is measured, at least five. */
    default int runs() {
        return 5;
    }

    /** Measures that the result also names at its top: field, and name of the measure. */
    default Map<String, String> fields() {
        return Map.of();
    }

    default void prepare() throws Exception {}

    /** One run of one contender: a figure for each measure's name; a measure it does not know is left out. */
    Map<String, Double> run(Contender contender) throws Exception;

    @Override
    default void close() throws Exception {}
}
