package org.tongban.catalog.page;

import java.util.List;
import java.util.Optional;

/**
 * The choice of a place.
 *
 * @param back where the choice leads, for the search box
 * @param words what was typed into it
 * @param example what may be typed, of this region
 * @param line from the region down to what is listed
 * @param whole the place itself whose parts are listed, unless a service is only done in the parts
 */
public record PlacesView(
        String title,
        String lead,
        String back,
        String words,
        String example,
        boolean searchable,
        List<PlaceLink> line,
        List<PlaceLink> whole,
        List<PlaceLink> places,
        List<PlaceLink> zones,
        Optional<MapView> map) {

    public boolean searched() {
        return !words.isEmpty();
    }
}
