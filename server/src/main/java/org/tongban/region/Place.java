package org.tongban.region;

/**
 * A hall with windows where applications are taken in.
 *
 * @param longitude 0 where the position is not known
 */
public record Place(
        Text name, String division, String address, String phone, Text hours, double longitude, double latitude) {
    public boolean hasPosition() {
        return longitude != 0;
    }
}
