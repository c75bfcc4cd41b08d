package org.tongban.region;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Draws {@code map.geojson} of a checked pack: projected, with no more corners than the eye sees. */
final class MapReader {
    static final String FILE = "map.geojson";
    private static final int WIDTH = 1000;
    private static final double BROAD = 3200;
    private static final int MARGIN = 8;

    /** How far a corner may lie from the line between its neighbours and not be missed: from afar, and close by. */
    private static final double FAR = 1.1;

    private static final double CLOSE = 0.25;
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

    /** A division before it is drawn. */
    private record Outline(String code, List<List<Corner>> rings) {
        double area() {
            return rings.stream().mapToDouble(MapReader::area).sum();
        }

        boolean isBroad() {
            return area() > BROAD;
        }

        Stream<Corner> corners() {
            return rings.stream().flatMap(List::stream);
        }

        /** The middle of its greatest part. */
        Corner middle() {
            return MapReader.middle(rings.stream()
                    .max(Comparator.comparingDouble(MapReader::area))
                    .orElseThrow());
        }
    }

    private RegionMap drawn(JsonNode features) {
        var outlines = new ArrayList<Outline>();
        for (var feature : features) {
            var rings = rings(feature).stream().map(this::corners).toList();
            outlines.add(new Outline(feature.path("properties").path("code").asString(""), rings));
        }
        var crowded = crowded(outlines);
        var shapes = outlines.stream().map(each -> shape(each, crowded)).toList();
        return new RegionMap(west, north, scaleX, scaleY, WIDTH, height, shapes, crowded);
    }

    private List<Corner> corners(JsonNode ring) {
        var corners = new ArrayList<Corner>();
        ring.forEach(position -> corners.add(corner(position)));
        return corners;
    }

    /** Around the outlines that are too narrow for their names. */
    private static RegionMap.Box crowded(List<Outline> outlines) {
        var narrow = outlines.stream().filter(each -> !each.isBroad()).toList();
        if (narrow.size() < 2) return new RegionMap.Box(0, 0, 0, 0);
        var xs =
                narrow.stream().flatMap(Outline::corners).mapToDouble(Corner::x).summaryStatistics();
        var ys =
                narrow.stream().flatMap(Outline::corners).mapToDouble(Corner::y).summaryStatistics();
        return new RegionMap.Box(
                (int) xs.getMin() - MARGIN,
                (int) ys.getMin() - MARGIN,
                (int) (xs.getMax() - xs.getMin()) + 2 * MARGIN,
                (int) (ys.getMax() - ys.getMin()) + 2 * MARGIN);
    }

    private static RegionMap.Shape shape(Outline outline, RegionMap.Box crowded) {
        var isClose = outline.corners().anyMatch(each -> crowded.holds((int) each.x(), (int) each.y()));
        var path = outline.rings().stream()
                .map(ring -> path(thinned(ring, isClose ? CLOSE : FAR), isClose))
                .collect(Collectors.joining());
        var middle = outline.middle();
        return new RegionMap.Shape(outline.code(), path, (int) middle.x(), (int) middle.y(), outline.isBroad());
    }

    private static Corner middle(List<Corner> ring) {
        var x = 0.0;
        var y = 0.0;
        var twice = 0.0;
        for (var i = 0; i + 1 < ring.size(); i++) {
            var one = ring.get(i);
            var next = ring.get(i + 1);
            var part = one.x() * next.y() - next.x() * one.y();
            x += (one.x() + next.x()) * part;
            y += (one.y() + next.y()) * part;
            twice += part;
        }
        return twice == 0 ? ring.getFirst() : new Corner(x / (3 * twice), y / (3 * twice));
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

    private static String path(List<Corner> corners, boolean isClose) {
        var path = new StringBuilder();
        for (var corner : corners) {
            path.append(path.isEmpty() ? "M" : "L")
                    .append(number(corner.x(), isClose))
                    .append(' ')
                    .append(number(corner.y(), isClose));
        }
        return path.append('Z').toString();
    }

    private static String number(double value, boolean isClose) {
        if (!isClose) return String.valueOf(Math.round(value));
        return String.valueOf(Math.round(value * 10) / 10.0).replaceFirst("\\.0$", "");
    }

    /** After Douglas and Peucker: corners that lie nearer to the line between their neighbours are left out. */
    private static List<Corner> thinned(List<Corner> corners, double seen) {
        if (corners.size() < 5) return corners;
        var middle = corners.size() / 2;
        var thin = new ArrayList<>(between(corners.subList(0, middle + 1), seen));
        var rest = between(corners.subList(middle, corners.size()), seen);
        thin.addAll(rest.subList(1, rest.size()));
        return thin;
    }

    private static List<Corner> between(List<Corner> corners, double seen) {
        var first = corners.getFirst();
        var last = corners.getLast();
        var farthest = 0;
        var most = seen;
        for (var i = 1; i < corners.size() - 1; i++) {
            var distance = distance(corners.get(i), first, last);
            if (distance <= most) continue;
            most = distance;
            farthest = i;
        }
        if (farthest == 0) return List.of(first, last);
        var thin = new ArrayList<>(between(corners.subList(0, farthest + 1), seen));
        var rest = between(corners.subList(farthest, corners.size()), seen);
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
