package org.tongban.region;

/**
 * A hall with windows where applications are taken in, or a point in a village that takes in and assists.
 *
 * @param longitude 0 where the position is not known
 */
public record Place(
        Kind kind,
        Text name,
        String division,
        String address,
        String phone,
        Text hours,
        double longitude,
        double latitude) {

    public enum Kind {
        HALL,
        SERVICE_POINT
    }

    public boolean hasPosition() {
        return longitude != 0;
    }
}
