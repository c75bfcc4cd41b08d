package org.tongban.catalog;

import java.util.Optional;

/** How long concluded cases of a service took; the module that knows cases implements it. */
public interface TypicalTimes {
    /**
     * Working days from acceptance to the end; what applicants took for themselves and special procedures left out.
     *
     * @param cases of the last year on which it rests
     * @param halfWithin the median; @param mostWithin the 90th percentile
     * @param here true where all of them are this authority's own, false where they are the whole region's
     */
    record Typical(int cases, int halfWithin, int mostWithin, boolean here) {}

    /** Empty where too few are known, of the authority and of the region. */
    Optional<Typical> of(String service, String authority);

    /** Another number once an answer may have changed. */
    long edition();
}
