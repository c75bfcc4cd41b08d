package org.tongban.catalog.page;

import java.util.List;
import java.util.Optional;

/**
 * Where to go in a place: its halls with what is done there, the service points, and the places within.
 *
 * @param line from the region down to the place
 * @param recorded what stands on the map, here and in the places within
 * @param within what has halls of its own
 */
public record HallsView(
        String title,
        String lead,
        List<PlaceLink> line,
        List<Hall> halls,
        List<Hall> points,
        List<Recorded> recorded,
        List<PlaceLink> within,
        String withinTitle,
        Optional<MapView> map) {

    /**
     * @param authorities that receive there
     * @param recorded whether its position is known
     */
    public record Hall(
            String name, String address, String hours, String phone, List<String> authorities, boolean recorded) {}

    /** A place whose position is known, to be marked and to be sorted by its distance. */
    public record Recorded(String name, String address, String hours, String href, double longitude, double latitude) {}

    public boolean hasUnrecordedPoints() {
        return points.stream().anyMatch(point -> !point.recorded());
    }
}
