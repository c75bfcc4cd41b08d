package org.tongban.catalog.edit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tongban.kernel.RejectedException;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * One change of one place in a YAML text. Only the signs of that place are replaced: comments, order, quotes and spaces
 * everywhere else stay byte for byte. Each method gives the whole text anew.
 */
final class YamlText {
    private static final String LAST = "-";

    private final YamlSpans spans;

    private YamlText(YamlSpans spans) {
        this.spans = spans;
    }

    /** @throws RejectedException {@code catalog.only-as-text} where it cannot be read or names its own parts */
    static YamlText of(String path, String text) {
        return new YamlText(
                YamlSpans.of(text).orElseThrow(() -> new RejectedException(new AdjustmentRejection.OnlyAsText(path))));
    }

    /** Puts a value in the place of what is there. */
    String replace(List<String> path, JsonNode value) {
        var line = line(path);
        var node = line.getLast();
        if (path.isEmpty()) throw bad(path);
        if (isWithinFlow(line)) {
            return splicedValue(node, YamlWriter.line(value, true, style(node)));
        }
        var fits = !value.isContainer() || YamlWriter.fits(value, spans.column(spans.start(node)));
        if (!YamlSpans.isBlock(node) && fits) {
            return splicedValue(node, YamlWriter.line(value, false, style(node)));
        }
        return line.get(line.size() - 2) instanceof MappingNode mapping
                ? replaceUnderKey(
                        mapping, YamlSpans.entry(mapping, path.getLast()).orElseThrow(), value)
                : replaceUnderDash((SequenceNode) line.get(line.size() - 2), Integer.parseInt(path.getLast()), value);
    }

    /** Nothing stands behind a key that has no value, not even a space. */
    private String splicedValue(Node node, String with) {
        var from = spans.start(node);
        var to = spans.end(node);
        var glued =
                from == to && from > 0 && !Character.isWhitespace(spans.text().charAt(from - 1));
        return spans.spliced(from, to, glued ? " " + with : with);
    }

    private String replaceUnderKey(MappingNode mapping, NodeTuple entry, JsonNode value) {
        var from = spans.afterColon(entry);
        var indent = spans.column(spans.start(mapping)) + 2;
        var to = Math.max(from, spans.end(entry.getValueNode()));
        return spans.spliced(from, to, YamlWriter.behind(value, indent, spans.column(from)));
    }

    private String replaceUnderDash(SequenceNode list, int index, JsonNode value) {
        var dash = spans.dash(list, index);
        var item = YamlWriter.item(value, spans.column(dash), false);
        var to = Math.max(dash + 1, spans.end(list.getValue().get(index)));
        return spans.spliced(dash, to, String.join("\n", item).stripLeading());
    }

    /** Adds a key to a mapping, behind the others. */
    String insertKey(List<String> path, String key, JsonNode value) {
        var line = line(path);
        if (!(line.getLast() instanceof MappingNode mapping)) throw bad(path);
        if (YamlSpans.entry(mapping, key).isPresent()) throw bad(path);
        if (!YamlSpans.isBlock(mapping)) {
            var entry = YamlWriter.key(key, true) + ": " + YamlWriter.line(value, true);
            if (mapping.getValue().isEmpty()) return within(mapping, entry);
            var end = spans.end(mapping.getValue().getLast().getValueNode());
            return spans.spliced(end, end, ", " + entry);
        }
        var indent = spans.column(spans.start(mapping));
        var start = " ".repeat(indent) + YamlWriter.key(key, false) + ":";
        return withLines(spans.end(mapping), start + YamlWriter.behind(value, indent + 2, start.length()));
    }

    /** Puts an item into a list before what stands at the index, or behind the last for {@code -}. */
    String insertItem(List<String> path, String at, JsonNode value) {
        var line = line(path);
        if (!(line.getLast() instanceof SequenceNode list)) throw bad(path);
        var size = list.getValue().size();
        var index = at.equals(LAST) ? size : YamlSpans.index(at, size).orElseThrow(() -> bad(path));
        if (!YamlSpans.isBlock(list)) return insertBetweenBrackets(list, index, YamlWriter.line(value, true));
        var dash = spans.dash(list, 0);
        var alike = YamlSpans.isBlock(list.getValue().getFirst());
        var item = String.join("\n", YamlWriter.item(value, spans.column(dash), alike));
        if (index > 0) return withLines(spans.end(list.getValue().get(index - 1)), item);
        var indent = " ".repeat(spans.column(dash));
        return spans.isFirstOnLine(dash)
                ? spans.spliced(spans.lineStart(dash), spans.lineStart(dash), item + "\n")
                : spans.spliced(dash, dash, item.stripLeading() + "\n" + indent);
    }

    private String insertBetweenBrackets(SequenceNode list, int index, String item) {
        var items = list.getValue();
        if (items.isEmpty()) return within(list, item);
        if (index < items.size()) {
            var start = spans.start(items.get(index));
            return spans.spliced(start, start, item + ", ");
        }
        var end = spans.end(items.getLast());
        return spans.spliced(end, end, ", " + item);
    }

    private String within(Node brackets, String text) {
        return spans.spliced(spans.start(brackets) + 1, spans.end(brackets) - 1, text);
    }

    /** Whole lines behind the line that ends there; a comment at its end stays with it. */
    private String withLines(int end, String lines) {
        var next = spans.nextLine(end);
        var open = next == spans.text().length() && !spans.text().endsWith("\n");
        return spans.spliced(next, next, open ? "\n" + lines : lines + "\n");
    }

    String remove(List<String> path) {
        if (path.isEmpty()) throw bad(path);
        var above = path.subList(0, path.size() - 1);
        var line = line(path);
        return switch (line.get(line.size() - 2)) {
            case MappingNode mapping -> removeKey(mapping, above, path.getLast());
            case SequenceNode list -> removeItem(list, above, Integer.parseInt(path.getLast()));
            default -> throw bad(path);
        };
    }

    private String removeKey(MappingNode mapping, List<String> above, String key) {
        var entry = YamlSpans.entry(mapping, key).orElseThrow();
        var index = mapping.getValue().indexOf(entry);
        var start = spans.start(entry.getKeyNode());
        var end = Math.max(spans.end(entry.getValueNode()), spans.afterColon(entry));
        var next = index + 1 < mapping.getValue().size()
                ? Optional.of(spans.start(mapping.getValue().get(index + 1).getKeyNode()))
                : Optional.<Integer>empty();
        if (!YamlSpans.isBlock(mapping)) {
            var before = index > 0
                    ? Optional.of(spans.end(mapping.getValue().get(index - 1).getValueNode()))
                    : Optional.<Integer>empty();
            return withoutBetweenCommas(start, end, before, next);
        }
        if (mapping.getValue().size() == 1) return replace(above, JsonNodeFactory.instance.objectNode());
        if (spans.isFirstOnLine(start)) return spans.spliced(spans.lineStart(start), spans.nextLine(end), "");
        var gap = next.filter(to -> spans.isBlankBetween(end, to));
        return spans.spliced(start, gap.orElse(end), "");
    }

    private String removeItem(SequenceNode list, List<String> above, int index) {
        var items = list.getValue();
        if (!YamlSpans.isBlock(list)) {
            var before = index > 0 ? Optional.of(spans.end(items.get(index - 1))) : Optional.<Integer>empty();
            var next = index + 1 < items.size()
                    ? Optional.of(spans.start(items.get(index + 1)))
                    : Optional.<Integer>empty();
            return withoutBetweenCommas(spans.start(items.get(index)), spans.end(items.get(index)), before, next);
        }
        if (items.size() == 1) return replace(above, JsonNodeFactory.instance.arrayNode());
        var dash = spans.dash(list, index);
        return spans.isFirstOnLine(dash)
                ? spans.spliced(spans.lineStart(dash), spans.nextLine(endOfItem(list, index)), "")
                : spans.spliced(dash, spans.dash(list, index + 1), "");
    }

    private int endOfItem(SequenceNode list, int index) {
        return Math.max(spans.end(list.getValue().get(index)), spans.dash(list, index) + 1);
    }

    /** With the comma before the next, else with the one behind the last. */
    private String withoutBetweenCommas(int start, int end, Optional<Integer> before, Optional<Integer> next) {
        return next.map(to -> spans.spliced(start, to, ""))
                .orElseGet(() -> spans.spliced(before.orElse(start), end, ""));
    }

    /** Puts an item of a list elsewhere in it, as it is written. */
    String move(List<String> path, int from, int to) {
        if (!(line(path).getLast() instanceof SequenceNode list)) throw bad(path);
        var most = list.getValue().size() - 1;
        if (from < 0 || to < 0 || from > most || to > most) throw bad(path);
        if (from == to) return spans.text();
        var chunks = YamlSpans.isBlock(list) ? lines(list) : words(list);
        var ends = chunks.getLast().to();
        var moved = chunks.stream().map(chunk -> chunk.of(spans.text())).collect(Collectors.toList());
        moved.add(to, moved.remove(from));
        var text = new StringBuilder(spans.text().substring(0, chunks.getFirst().from()));
        for (var i = 0; i <= most; i++) {
            text.append(moved.get(i));
            if (i < most)
                text.append(spans.text(), chunks.get(i).to(), chunks.get(i + 1).from());
        }
        return text.append(spans.text().substring(ends)).toString();
    }

    private record Chunk(int from, int to) {
        String of(String text) {
            return text.substring(from, to);
        }
    }

    /** From dash to the end of what is said, with a comment behind it. */
    private List<Chunk> lines(SequenceNode list) {
        var chunks = new java.util.ArrayList<Chunk>();
        for (var i = 0; i < list.getValue().size(); i++) {
            var next = spans.nextLine(endOfItem(list, i));
            var end = spans.text().startsWith("\n", next - 1) ? next - 1 : next;
            chunks.add(new Chunk(spans.dash(list, i), end));
        }
        return chunks;
    }

    private List<Chunk> words(SequenceNode list) {
        return list.getValue().stream()
                .map(item -> new Chunk(spans.start(item), spans.end(item)))
                .collect(Collectors.toList());
    }

    private List<Node> line(List<String> path) {
        return spans.line(path).orElseThrow(() -> bad(path));
    }

    private static boolean isWithinFlow(List<Node> line) {
        return line.subList(0, line.size() - 1).stream().anyMatch(YamlSpans::isFlow);
    }

    private static @Nullable ScalarStyle style(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getScalarStyle() : null;
    }

    private static RejectedException bad(List<String> path) {
        return new RejectedException(new AdjustmentRejection.BadPatch("/" + String.join("/", path)));
    }
}
