package org.tongban.catalog.search;

import java.util.List;

/**
 * How people of a region speak.
 *
 * @param ignored what is said around a wish and says nothing about it
 */
public record Synonyms(List<String> ignored, List<Meaning> meanings) {
    public static final Synonyms NONE = new Synonyms(List.of(), List.of());

    /**
     * What is said and what is meant by it.
     *
     * @param said everyday words, in any language
     * @param meant official words, each of them enough
     */
    public record Meaning(List<String> said, List<String> meant) {}
}
