package org.tongban.catalog.page;

import java.util.List;
import java.util.Optional;

/**
 * Where to go in a place: its halls with what is done there, the service points, and the places within.
 *
 * @param line from the region down to the place
 * @param within what has halls of its own
 */
public record HallsView(
        String title,
        String lead,
        List<PlaceLink> line,
        List<Hall> halls,
        List<Hall> points,
        List<PlaceLink> within,
        String withinTitle,
        Optional<MapView> map) {

    /** @param authorities that receive there */
    public record Hall(String name, String address, String hours, String phone, List<String> authorities) {}
}
