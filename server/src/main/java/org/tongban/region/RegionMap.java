package org.tongban.region;

import java.util.List;

/**
 * The outlines of divisions, ready to be drawn: a position becomes a point on the drawing by
 * {@code x = (longitude − west) · scaleX} and {@code y = (north − latitude) · scaleY}.
 *
 * @param width of the drawing, in its own units
 * @param crowded the part where names find no room, to be drawn larger beside
 */
public record RegionMap(
        double west,
        double north,
        double scaleX,
        double scaleY,
        int width,
        int height,
        List<Shape> shapes,
        Box crowded) {

    /**
     * One division.
     *
     * @param path as SVG writes it
     * @param x where its name stands
     * @param broad whether its name fits into it
     */
    public record Shape(String code, String path, int x, int y, boolean broad) {}

    public record Point(long x, long y) {}

    public record Box(int x, int y, int width, int height) {
        public boolean holds(int pointX, int pointY) {
            return pointX >= x && pointX <= x + width && pointY >= y && pointY <= y + height;
        }

        public boolean isEmpty() {
            return width == 0;
        }
    }

    public Point point(double longitude, double latitude) {
        return new Point(Math.round((longitude - west) * scaleX), Math.round((north - latitude) * scaleY));
    }
}
