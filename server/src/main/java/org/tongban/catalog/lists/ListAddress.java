package org.tongban.catalog.lists;

import org.springframework.web.util.UriComponentsBuilder;
import org.tongban.catalog.Implementations.Selection;

/** How a piece of a list is addressed. */
final class ListAddress {
    private ListAddress() {}

    /** @param cursor empty from the start */
    static String of(PublishedList list, Selection chosen, String cursor) {
        return "/lists/" + list.key() + query(chosen, cursor);
    }

    static String query(Selection chosen, String cursor) {
        var address = UriComponentsBuilder.newInstance()
                .queryParam("in", chosen.division().isEmpty() ? ListPlaces.EVERYWHERE : chosen.division());
        if (!chosen.authority().isEmpty()) address.queryParam("by", chosen.authority());
        if (!cursor.isEmpty()) address.queryParam("cursor", cursor);
        return address.build().encode().toUriString();
    }
}
