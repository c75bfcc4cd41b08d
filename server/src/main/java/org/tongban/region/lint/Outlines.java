package org.tongban.region.lint;

import java.util.ArrayList;
import java.util.List;
import org.tongban.region.Pack;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The boundaries of a pack's map, to ask whether a position lies within them. */
final class Outlines {
    private static final String FILE = "map.geojson";
    private static final JsonMapper JSON = new JsonMapper();

    private record Outline(String division, List<JsonNode> rings) {}

    private final List<Outline> outlines = new ArrayList<>();

    /** None where the pack has no map, or one that cannot be read: {@link MapRule} says so. */
    static Outlines of(Pack pack) {
        var found = new Outlines();
        if (!pack.has(FILE)) return found;
        try {
            for (var feature : JSON.readTree(pack.text(FILE)).path("features")) {
                found.outlines.add(new Outline(
                        feature.path("properties").path("code").asString(""), rings(feature.path("geometry"))));
            }
        } catch (JacksonException unreadable) {
            found.outlines.clear();
        }
        return found;
    }

    private static List<JsonNode> rings(JsonNode geometry) {
        var rings = new ArrayList<JsonNode>();
        var parts = geometry.path("coordinates");
        if (geometry.path("type").asString("").equals("MultiPolygon")) parts.forEach(part -> part.forEach(rings::add));
        else parts.forEach(rings::add);
        return rings;
    }

    /** True unless the map draws this division, or what it lies in or consists of, and the position lies outside. */
    boolean mayHold(String division, double longitude, double latitude) {
        var drawn = outlines.stream()
                .filter(each -> !each.division().isEmpty())
                .filter(each ->
                        division.startsWith(each.division()) || each.division().startsWith(division))
                .toList();
        return drawn.isEmpty() || drawn.stream().anyMatch(each -> holds(each, longitude, latitude));
    }

    /** A ray to the east crosses the boundary an odd number of times; holes count like any ring. */
    private static boolean holds(Outline outline, double longitude, double latitude) {
        var inside = false;
        for (var ring : outline.rings()) {
            for (var i = 1; i < ring.size(); i++) {
                if (crosses(ring.path(i - 1), ring.path(i), longitude, latitude)) inside = !inside;
            }
        }
        return inside;
    }

    private static boolean crosses(JsonNode from, JsonNode to, double longitude, double latitude) {
        var south = from.path(1).asDouble(0);
        var north = to.path(1).asDouble(0);
        if ((south > latitude) == (north > latitude)) return false;
        var west = from.path(0).asDouble(0);
        var east = to.path(0).asDouble(0);
        return longitude < west + (latitude - south) / (north - south) * (east - west);
    }
}
