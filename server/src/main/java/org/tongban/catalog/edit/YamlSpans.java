package org.tongban.catalog.edit;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A YAML text with its values, each with the characters that it stands in. */
record YamlSpans(String text, Node root) {
    /** Empty where it cannot be read, or names its own parts, so that one place would change another. */
    static Optional<YamlSpans> of(String text) {
        try (var events = new StringReader(text);
                var nodes = new StringReader(text)) {
            for (var event : yaml().parse(events)) if (event instanceof AliasEvent) return Optional.empty();
            return Optional.ofNullable(yaml().compose(nodes)).map(root -> new YamlSpans(text, root));
        } catch (YAMLException unreadable) {
            return Optional.empty();
        }
    }

    private static Yaml yaml() {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return new Yaml(options);
    }

    /** Marks count code points, a text counts characters. */
    private int at(Mark mark) {
        return text.offsetByCodePoints(0, mark.getIndex());
    }

    int start(Node node) {
        return at(node.getStartMark());
    }

    /** After its last sign; a block's own mark stands behind comments and empty lines that follow it. */
    int end(Node node) {
        if (isBlock(node)) {
            var last = node instanceof MappingNode mapping
                    ? mapping.getValue().getLast().getValueNode()
                    : ((SequenceNode) node).getValue().getLast();
            return end(last);
        }
        var end = at(node.getEndMark());
        if (!isLiteral(node)) return end;
        while (end > start(node) && Character.isWhitespace(text.charAt(end - 1))) end--;
        return end;
    }

    private static boolean isLiteral(Node node) {
        return node instanceof ScalarNode scalar
                && (scalar.getScalarStyle() == ScalarStyle.LITERAL || scalar.getScalarStyle() == ScalarStyle.FOLDED);
    }

    static boolean isBlock(Node node) {
        return node instanceof CollectionNode<?> collection && collection.getFlowStyle() == FlowStyle.BLOCK;
    }

    static boolean isFlow(Node node) {
        return node instanceof CollectionNode<?> collection && collection.getFlowStyle() == FlowStyle.FLOW;
    }

    static Optional<NodeTuple> entry(MappingNode mapping, String key) {
        return mapping.getValue().stream()
                .filter(each -> each.getKeyNode() instanceof ScalarNode name
                        && name.getValue().equals(key))
                .findFirst();
    }

    /** After the colon of an entry. */
    int afterColon(NodeTuple entry) {
        return text.indexOf(':', end(entry.getKeyNode())) + 1;
    }

    /** Where the dash of a block list's item stands: all stand in one column, each on its line. */
    int dash(SequenceNode list, int index) {
        var first = start(list);
        if (index == 0) return first;
        var column = column(first);
        var line = nextLine(end(list.getValue().get(index - 1)));
        while (line + column >= nextLine(line)
                || text.charAt(line + column) != '-'
                || !isBlankBetween(line, line + column)) line = nextLine(line);
        return line + column;
    }

    boolean isFirstOnLine(int at) {
        return isBlankBetween(lineStart(at), at);
    }

    int column(int at) {
        return at - lineStart(at);
    }

    int lineStart(int at) {
        return text.lastIndexOf('\n', at - 1) + 1;
    }

    /** After the line's end; the text's end where it has none. */
    int nextLine(int at) {
        var end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end + 1;
    }

    boolean isBlankBetween(int from, int to) {
        return text.substring(from, to).isBlank();
    }

    String spliced(int from, int to, String with) {
        return text.substring(0, from) + with + text.substring(to);
    }

    /** From the top to what a path names, all of them; empty where it names nothing. */
    Optional<List<Node>> line(List<String> path) {
        var line = new java.util.ArrayList<Node>();
        line.add(root);
        for (var step : path) {
            var next = child(line.getLast(), step);
            if (next.isEmpty()) return Optional.empty();
            line.add(next.get());
        }
        return Optional.of(line);
    }

    private static Optional<Node> child(Node node, String step) {
        return switch (node) {
            case MappingNode mapping -> entry(mapping, step).map(NodeTuple::getValueNode);
            case SequenceNode list -> index(step, list.getValue().size() - 1).map(list.getValue()::get);
            default -> Optional.empty();
        };
    }

    /** @param most the greatest that is allowed */
    static Optional<Integer> index(String step, int most) {
        if (!step.matches("\\d{1,6}")) return Optional.empty();
        return Optional.of(Integer.parseInt(step)).filter(index -> index <= most);
    }
}
