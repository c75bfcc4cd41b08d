package org.tongban.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A graph that fits a phone, of the parts of a bundle or the steps of a process: from top to bottom, what can run at the
 * same time side by side, a line from each to what waits for it. Lengths in the units of its own view box.
 *
 * @param nodes in the order in which they were given
 */
public record Picture(int width, int height, List<Node> nodes, List<Line> lines) {
    private static final int WIDTH = 340;
    private static final int GAP = 12;
    private static final int BETWEEN = 36;
    private static final int LINE_HEIGHT = 20;
    private static final int PADDING = 12;
    private static final int EDGE = 2;
    private static final int MOST_IN_A_ROW = 3;
    private static final int SIGN = 15;

    /** After a space and round Chinese signs, but no line begins with a mark that closes or pauses. */
    private static final String BREAKS =
            "(?<= )|(?<=[^\\x00-\\x7f（“《])(?![、，。；：！？）”》])|(?=[^\\x00-\\x7f、，。；：！？）”》])(?<![（“《])";

    /** @param words its name, a line each */
    public record Node(String key, int x, int y, int width, int height, List<Word> words) {}

    /** A line of a node's name, with the middle of its base line. */
    public record Word(int x, int y, String text) {}

    /** @param path as SVG writes it */
    public record Line(String from, String to, String path) {}

    /** @param waitsFor keys of those that come before it */
    public record Shape(String key, String name, List<String> waitsFor) {}

    public static Picture of(List<Shape> shapes) {
        var nodes = new LinkedHashMap<String, Node>();
        shapes.forEach(shape -> nodes.put(shape.key(), new Node("", 0, 0, 0, 0, List.of())));
        var y = EDGE;
        for (var row : rows(shapes)) {
            var width = (WIDTH - 2 * EDGE - GAP * (row.size() - 1)) / row.size();
            var lines = row.stream().map(shape -> wrapped(shape.name(), width)).toList();
            var height = 2 * PADDING
                    + LINE_HEIGHT * lines.stream().mapToInt(List::size).max().orElse(1);
            for (var at = 0; at < row.size(); at++) {
                var x = EDGE + at * (width + GAP);
                nodes.put(row.get(at).key(), node(row.get(at).key(), x, y, width, height, lines.get(at)));
            }
            y += height + BETWEEN;
        }
        return new Picture(WIDTH, y - BETWEEN + EDGE, List.copyOf(nodes.values()), lines(shapes, nodes));
    }

    private static Node node(String key, int x, int y, int width, int height, List<String> lines) {
        var words = new ArrayList<Word>();
        var top = y + (height - LINE_HEIGHT * lines.size()) / 2 + SIGN;
        for (var at = 0; at < lines.size(); at++) {
            words.add(new Word(x + width / 2, top + at * LINE_HEIGHT, lines.get(at)));
        }
        return new Node(key, x, y, width, height, List.copyOf(words));
    }

    private static List<Line> lines(List<Shape> shapes, Map<String, Node> nodes) {
        var lines = new ArrayList<Line>();
        for (var shape : shapes) {
            for (var from : shape.waitsFor()) {
                var upper = nodes.get(from);
                var lower = nodes.get(shape.key());
                if (upper == null || lower == null) continue;
                lines.add(new Line(from, shape.key(), path(upper, lower)));
            }
        }
        return List.copyOf(lines);
    }

    private static String path(Node upper, Node lower) {
        var fromX = upper.x() + upper.width() / 2;
        var toX = lower.x() + lower.width() / 2;
        var fromY = upper.y() + upper.height();
        var toY = lower.y() - 2;
        var half = toY - BETWEEN / 2;
        return "M%d %dC%d %d %d %d %d %d".formatted(fromX, fromY, fromX, half, toX, half, toX, toY);
    }

    /** Each below what it waits for; more than fit side by side take another row. */
    private static List<List<Shape>> rows(List<Shape> shapes) {
        var depth = new HashMap<String, Integer>();
        for (var round = 0; round < shapes.size(); round++) {
            for (var shape : shapes) {
                var below = shape.waitsFor().stream()
                        .mapToInt(each -> depth.getOrDefault(each, 0) + 1)
                        .max()
                        .orElse(0);
                depth.put(shape.key(), Math.min(below, shapes.size()));
            }
        }
        var rows = new ArrayList<List<Shape>>();
        for (var level = 0; level <= shapes.size(); level++) {
            var wanted = level;
            var row = shapes.stream()
                    .filter(each -> depth.getOrDefault(each.key(), 0) == wanted)
                    .toList();
            var perRow = row.size() == MOST_IN_A_ROW + 1 ? 2 : MOST_IN_A_ROW;
            for (var at = 0; at < row.size(); at += perRow) {
                rows.add(row.subList(at, Math.min(row.size(), at + perRow)));
            }
        }
        return rows;
    }

    /** A Chinese sign is as wide as the type is high, a Latin one about half; English breaks at spaces. */
    private static List<String> wrapped(String name, int width) {
        var room = (width - PADDING) / (SIGN / 2.0);
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : name.split(BREAKS)) {
            if (length(line + word.strip()) > room && !line.isEmpty()) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(word);
        }
        if (!line.toString().isBlank()) lines.add(line.toString().strip());
        return lines;
    }

    private static int length(String text) {
        return text.codePoints().map(sign -> sign < 0x80 ? 1 : 2).sum();
    }
}
