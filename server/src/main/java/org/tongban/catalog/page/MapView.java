package org.tongban.catalog.page;

import java.util.List;
import org.tongban.region.RegionMap;

/**
 * The map of the districts as a page draws it; each leads somewhere.
 *
 * @param drawing how positions become points, for a script that knows where its reader is
 * @param names that find room on the whole map
 * @param close those of the crowded part, which is drawn larger
 */
public record MapView(
        RegionMap drawing, List<Shape> shapes, List<MapName> names, List<MapName> close, List<Mark> marks) {

    public record Shape(String code, String name, String href, String path, boolean current) {}

    /** A hall or service point; looking at it tells when it is open. */
    public record Mark(String name, String hours, String href, long x, long y) {}
}
