package org.tongban.catalog.page;

import java.util.List;

/**
 * That an item is not in force, or will not be: in sentences, with links to what takes its place.
 *
 * @param open false where nobody can apply today
 * @param sentence since when, or from when
 * @param reason why; may be empty
 */
public record LifeView(boolean open, String sentence, String reason, List<Successor> successors) {
    public record Successor(String name, String href) {}
}
