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
    static Stream<ListLine> of(String href, Object... cells) {
        return Stream.of(new ListLine(href, List.of(cells)));
    }
}
