package org.tongban.catalog.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A name on a map.
 *
 * @param x of its middle
 * @param y of the line it stands on
 */
public record MapName(String text, boolean current, double x, double y) {
    /** Where the ink of a line begins above it and ends below it, and how wide a Latin letter is, in heights of the letters. */
    private static final double ABOVE = 0.9;

    private static final double BELOW = 0.25;
    private static final double LATIN = 0.56;
    private static final int FIRST_CHINESE = 0x2E80;

    /** How far a name may move, in heights of the letters: up or down, a little first. */
    private static final List<Double> MOVES = List.of(0.0, 0.6, -0.6, 1.15, -1.15, 1.7, -1.7);

    /**
     * Moves names up or down until none lies on another; one that finds no room is left out, since the list beside the map
     * has it.
     *
     * @param size of the letters, in units of the drawing
     */
    static List<MapName> apart(List<MapName> names, double size) {
        var placed = new ArrayList<MapName>();
        names.stream().sorted(Comparator.comparing(MapName::current).reversed()).forEach(name -> MOVES.stream()
                .map(move -> new MapName(name.text, name.current, name.x, name.y + move * size))
                .filter(moved -> placed.stream().noneMatch(other -> moved.touches(other, size)))
                .findFirst()
                .ifPresent(placed::add));
        return placed;
    }

    private boolean touches(MapName other, double size) {
        return Math.abs(x - other.x) < (width(size) + other.width(size)) / 2
                && Math.abs(y - other.y) < (ABOVE + BELOW) * size;
    }

    private double width(double size) {
        return size
                * text.codePoints()
                        .mapToDouble(sign -> sign < FIRST_CHINESE ? LATIN : 1)
                        .sum();
    }
}
