package org.tongban.region;

/**
 * A module's part of a pack. A bean of this kind is asked at start, before the web opens: all sections load in one
 * transaction or none does.
 */
public interface PackSection {
    /** The module's word. */
    String name();

    /** Changes where the same pack would be stored in another way, so that it is loaded again. */
    default String version() {
        return "1";
    }

    /** False where nothing that the section keeps hangs on this file: a change of it does not load the section again. */
    default boolean reads(String path) {
        return true;
    }

    /**
     * Writes the section of a checked pack to the module's tables, in the loader's transaction, replacing the last, and
     * notes what it changes by that.
     */
    void load(Pack pack, Changes changes);

    /** Called after the pack was loaded, or was found unchanged: time to read what is kept in memory. */
    default void published() {}
}
