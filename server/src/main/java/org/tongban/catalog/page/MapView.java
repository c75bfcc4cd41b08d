package org.tongban.catalog.page;

import java.util.List;
import org.tongban.region.RegionMap;

/**
 * The map of the districts as a page draws it; each leads somewhere.
 *
 * @param drawing how positions become points, for a script that knows where its reader is
 */
public record MapView(RegionMap drawing, List<Shape> shapes, List<Mark> marks) {
    /** Those whose names stand in the crowded part, which is drawn larger. */
    public List<Shape> crowded() {
        return shapes.stream()
                .filter(shape -> drawing.crowded().holds(shape.x(), shape.y()))
                .toList();
    }

    /** @param x where its name stands, if there is room for one */
    public record Shape(
            String code, String name, String href, String path, boolean current, boolean named, int x, int y) {}

    /** A hall or service point; looking at it tells when it is open. */
    public record Mark(String name, String hours, String href, long x, long y) {}
}
