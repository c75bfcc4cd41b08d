package org.tongban.bench;

import java.util.Map;

/** A long proof. Its result is committed under {@code bench/results/soak-NAME.json}. */
public interface Soak {

    /** The word after {@code ./tongban soak}. */
    String name();

    /**
     * Runs it to its end.
     *
     * @param rounds how many, 0 for as many as the full proof has
     * @return what is worth keeping: rounds, actions, what was checked
     * @throws AssertionError with the finding, if the product broke its promise
     */
    Map<String, Object> prove(int rounds) throws Exception;
}
