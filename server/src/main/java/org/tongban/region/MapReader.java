package org.tongban.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Draws {@code map.geojson} of a checked pack: projected, with no more corners than the eye sees. */
final class MapReader {
    static final String FILE = "map.geojson";
    private static final int WIDTH = 1000;
    private static final double SEEN = 1.1;
    private static final double BROAD = 3200;
    private static final JsonMapper JSON = new JsonMapper();

    private record Corner(double x, double y) {}

    private final double west;
    private final double north;
    private final double scaleX;
    private final double scaleY;
    private final int height;

    private MapReader(List<JsonNode> positions) {
        var longitudes =
                positions.stream().mapToDouble(each -> each.path(0).asDouble()).summaryStatistics();
        var latitudes =
                positions.stream().mapToDouble(each -> each.path(1).asDouble()).summaryStatistics();
        west = longitudes.getMin();
        north = latitudes.getMax();
        scaleX = WIDTH / (longitudes.getMax() - west);
        scaleY = scaleX / Math.cos(Math.toRadians((north + latitudes.getMin()) / 2));
        height = (int) Math.ceil((north - latitudes.getMin()) * scaleY);
    }

    static Optional<RegionMap> read(Pack pack) {
        if (!pack.has(FILE)) return Optional.empty();
        var features = JSON.readTree(pack.text(FILE)).path("features");
        var positions = new ArrayList<JsonNode>();
        for (var feature : features) rings(feature).forEach(ring -> ring.forEach(positions::add));
        return positions.isEmpty() ? Optional.empty() : Optional.of(new MapReader(positions).drawn(features));
    }

    private RegionMap drawn(JsonNode features) {
        var shapes = new ArrayList<RegionMap.Shape>();
        for (var feature : features) shapes.add(shape(feature));
        return new RegionMap(west, north, scaleX, scaleY, WIDTH, height, shapes);
    }

    private RegionMap.Shape shape(JsonNode feature) {
        var path = new StringBuilder();
        var area = 0.0;
        for (var ring : rings(feature)) {
            var corners = new ArrayList<Corner>();
            ring.forEach(position -> corners.add(corner(position)));
            area += area(corners);
            path.append(path(thinned(corners)));
        }
        var label = corner(feature.path("properties").path("cp"));
        return new RegionMap.Shape(
                feature.path("properties").path("code").asString(""),
                path.toString(),
                (int) label.x(),
                (int) label.y(),
                area > BROAD);
    }

    private Corner corner(JsonNode position) {
        return new Corner(
                (position.path(0).asDouble() - west) * scaleX,
                (north - position.path(1).asDouble()) * scaleY);
    }

    private static List<JsonNode> rings(JsonNode feature) {
        var geometry = feature.path("geometry");
        var rings = new ArrayList<JsonNode>();
        if (geometry.path("type").asString("").equals("Polygon")) {
            geometry.path("coordinates").forEach(rings::add);
        } else {
            geometry.path("coordinates").forEach(polygon -> polygon.forEach(rings::add));
        }
        return rings;
    }

    private static double area(List<Corner> corners) {
        var twice = 0.0;
        for (var i = 0; i + 1 < corners.size(); i++) {
            var one = corners.get(i);
            var next = corners.get(i + 1);
            twice += one.x() * next.y() - next.x() * one.y();
        }
        return Math.abs(twice) / 2;
    }

    private static String path(List<Corner> corners) {
        var path = new StringBuilder();
        for (var corner : corners) {
            path.append(path.isEmpty() ? "M" : "L")
                    .append(Math.round(corner.x()))
                    .append(' ')
                    .append(Math.round(corner.y()));
        }
        return path.append('Z').toString();
    }

    /** After Douglas and Peucker: corners that lie nearer to the line between their neighbours are left out. */
    private static List<Corner> thinned(List<Corner> corners) {
        if (corners.size() < 5) return corners;
        var middle = corners.size() / 2;
        var thin = new ArrayList<>(between(corners.subList(0, middle + 1)));
        var rest = between(corners.subList(middle, corners.size()));
        thin.addAll(rest.subList(1, rest.size()));
        return thin;
    }

    private static List<Corner> between(List<Corner> corners) {
        var first = corners.getFirst();
        var last = corners.getLast();
        var farthest = 0;
        var most = SEEN;
        for (var i = 1; i < corners.size() - 1; i++) {
            var distance = distance(corners.get(i), first, last);
            if (distance <= most) continue;
            most = distance;
            farthest = i;
        }
        if (farthest == 0) return List.of(first, last);
        var thin = new ArrayList<>(between(corners.subList(0, farthest + 1)));
        var rest = between(corners.subList(farthest, corners.size()));
        thin.addAll(rest.subList(1, rest.size()));
        return thin;
    }

    private static double distance(Corner corner, Corner from, Corner to) {
        var dx = to.x() - from.x();
        var dy = to.y() - from.y();
        var length = Math.hypot(dx, dy);
        if (length == 0) return Math.hypot(corner.x() - from.x(), corner.y() - from.y());
        return Math.abs(dx * (from.y() - corner.y()) - dy * (from.x() - corner.x())) / length;
    }
}
