package org.tongban.catalog.page;

import java.util.List;

/**
 * What was found for some words, a page at a time, or what helps where nothing was.
 *
 * @param found how many there are before they are narrowed
 * @param near words like these that lead somewhere; only where nothing was found
 * @param groups themes to browse instead; only where nothing was found
 * @param page from 1
 * @param before address of the page before this one, or empty
 * @param placeHref where another place is chosen, to come back to these words
 */
public record SearchView(
        String words,
        List<BundleLink> bundles,
        List<SearchFacet> facets,
        List<ServiceCard> shown,
        int total,
        int found,
        String all,
        List<NearWords> near,
        List<ServiceGroup> groups,
        int page,
        int pages,
        String before,
        String after,
        String placeHref) {

    /** Other words, and where they lead. */
    public record NearWords(String text, String href) {}

    public boolean nothing() {
        return found == 0 && bundles.isEmpty();
    }

    public boolean narrowed() {
        return facets.stream().anyMatch(SearchFacet::open);
    }
}
