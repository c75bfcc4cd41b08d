package org.tongban.catalog.lists;

import java.util.List;
import java.util.stream.Stream;

/**
 * A line of a list.
 *
 * @param href where the whole of it is told
 * @param cells texts and numbers, one for each column
 */
public record ListLine(String href, List<Object> cells) {
    private static final int MOST_LINES = 2;

    /** How many lines a cell has; 0 where they are few enough to be shown at once. */
    public static int folded(Object cell) {
        var lines = cell.toString().lines().count();
        return lines <= MOST_LINES ? 0 : (int) lines;
    }

    static Stream<ListLine> of(String href, Object... cells) {
        return Stream.of(new ListLine(href, List.of(cells)));
    }
}
