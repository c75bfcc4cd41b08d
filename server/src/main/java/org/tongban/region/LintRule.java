package org.tongban.region;

/**
 * A check of a pack that goes beyond its schema. It is a plain class with a constructor without arguments, found by
 * {@link java.util.ServiceLoader}, so that {@code tongban lint} needs no server. It runs after the schema was kept.
 */
public interface LintRule {
    void check(Pack pack, Findings findings);

    /** False where an edit of this file cannot make the rule find anything else. */
    default boolean reads(String path) {
        return true;
    }
}
