package org.tongban.region;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongban.region.Finding.Severity;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A value in a YAML file that knows its file and line. Readers of it may rely on the schema having been checked. */
public final class PackNode {
    private final String file;
    private final Node node;
    private final @Nullable PackNode above;
    private final String step;

    private PackNode(String file, Node node, @Nullable PackNode above, String step) {
        this.file = file;
        this.node = node;
        this.above = above;
        this.step = step;
    }

    private PackNode below(String step, Node value) {
        return new PackNode(file, value, this, step);
    }

    /** @throws PackException if it is no YAML */
    public static PackNode parse(String file, String text) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(20);
        try (var reader = new java.io.StringReader(text)) {
            var root = new Yaml(options).compose(reader);
            if (root == null) throw broken(file, 1, "empty");
            refuseCycles(file, root, new ArrayDeque<>());
            return new PackNode(file, root, null, "");
        } catch (MarkedYAMLException wrong) {
            var mark = wrong.getProblemMark();
            throw broken(file, mark == null ? 1 : mark.getLine() + 1, String.valueOf(wrong.getProblem()));
        } catch (YAMLException unreadable) { // signs that no text has, lists within lists without end
            throw broken(
                    file,
                    1,
                    String.valueOf(unreadable.getMessage()).lines().findFirst().orElse(""));
        }
    }

    /** An alias may name the very list that it stands in; nobody would come to its end. */
    private static void refuseCycles(String file, Node node, Deque<Node> above) {
        if (above.stream().anyMatch(each -> each == node)) {
            throw broken(file, node.getStartMark().getLine() + 1, "cycle");
        }
        above.push(node);
        if (node instanceof SequenceNode list) {
            list.getValue().forEach(each -> refuseCycles(file, each, above));
        } else if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(entry -> {
                refuseCycles(file, entry.getKeyNode(), above);
                refuseCycles(file, entry.getValueNode(), above);
            });
        }
        above.pop();
    }

    public String file() {
        return file;
    }

    /** From 1. */
    public int line() {
        return node.getStartMark().getLine() + 1;
    }

    /** JSON pointer (RFC 6901) from the top of the file; empty for all of it. */
    public String pointer() {
        return above == null
                ? ""
                : above.pointer() + "/" + step.replace("~", "~0").replace("/", "~1");
    }

    public boolean has(String key) {
        return find(key).isPresent();
    }

    public Optional<PackNode> find(String key) {
        if (!(node instanceof MappingNode mapping)) return Optional.empty();
        for (var entry : mapping.getValue()) {
            if (entry.getKeyNode() instanceof ScalarNode name && name.getValue().equals(key)) {
                return Optional.of(below(key, entry.getValueNode()));
            }
        }
        return Optional.empty();
    }

    /** @throws PackException if there is no such key */
    public PackNode get(String key) {
        return find(key).orElseThrow(() -> broken(file, line(), "missing: " + key));
    }

    /** The parts of a list under a key; empty where the key is missing. */
    public List<PackNode> items(String key) {
        return find(key).map(PackNode::items).orElse(List.of());
    }

    public List<PackNode> items() {
        if (!(node instanceof SequenceNode sequence)) return List.of();
        var items = new ArrayList<PackNode>();
        for (var each : sequence.getValue()) items.add(below(String.valueOf(items.size()), each));
        return items;
    }

    /** The keys of a mapping with their values, in order. */
    public Map<String, PackNode> fields() {
        var fields = new LinkedHashMap<String, PackNode>();
        if (node instanceof MappingNode mapping) {
            for (var entry : mapping.getValue()) {
                if (entry.getKeyNode() instanceof ScalarNode name) {
                    fields.put(name.getValue(), below(name.getValue(), entry.getValueNode()));
                }
            }
        }
        return fields;
    }

    public boolean isScalar() {
        return node instanceof ScalarNode;
    }

    /** The scalar as it is written. */
    public String string() {
        if (node instanceof ScalarNode scalar) return scalar.getValue();
        throw broken(file, line(), "a single value is expected");
    }

    public String string(String key) {
        return get(key).string();
    }

    public String string(String key, String otherwise) {
        return find(key).map(PackNode::string).orElse(otherwise);
    }

    public List<String> strings(String key) {
        return items(key).stream().map(PackNode::string).toList();
    }

    public int integer(String key, int otherwise) {
        return find(key).map(PackNode::integer).orElse(otherwise);
    }

    public int integer() {
        try {
            return Integer.parseInt(string());
        } catch (NumberFormatException wrong) {
            throw broken(file, line(), "a whole number is expected");
        }
    }

    public boolean flag(String key, boolean otherwise) {
        return find(key).map(each -> each.string().equals("true")).orElse(otherwise);
    }

    /** A text in two languages, or a plain Chinese one; none where the key is missing. */
    public Text text(String key) {
        return find(key).map(PackNode::text).orElse(Text.NONE);
    }

    public Text text() {
        return isScalar() ? Text.of(string()) : new Text(string("zh"), string("en", ""));
    }

    public List<Text> texts(String key) {
        return items(key).stream().map(PackNode::text).toList();
    }

    /** Words with hyphens name constants with underscores. */
    public <E extends Enum<E>> E constant(Class<E> type) {
        try {
            return Enum.valueOf(
                    type,
                    string().replaceAll("([a-z])([A-Z])", "$1_$2")
                            .replace('-', '_')
                            .toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw broken(file, line(), "unknown word: " + string());
        }
    }

    public <E extends Enum<E>> E constant(String key, Class<E> type, E otherwise) {
        return find(key).map(each -> each.constant(type)).orElse(otherwise);
    }

    /** Plain Java values: maps, lists, strings, numbers, booleans. */
    public Object plain() {
        return switch (node) {
            case MappingNode _ -> {
                var map = new LinkedHashMap<String, Object>();
                fields().forEach((key, value) -> map.put(key, value.plain()));
                yield map;
            }
            case SequenceNode _ ->
                new ArrayList<>(items().stream().map(PackNode::plain).toList());
            case ScalarNode scalar -> plain(scalar);
            default -> throw broken(file, line(), "not understood");
        };
    }

    private Object plain(ScalarNode scalar) {
        if (scalar.getTag().equals(Tag.INT)) return integer();
        if (scalar.getTag().equals(Tag.FLOAT)) return Double.valueOf(scalar.getValue());
        if (scalar.getTag().equals(Tag.BOOL)) return Boolean.valueOf(scalar.getValue());
        return scalar.getValue();
    }

    private static PackException broken(String file, int line, String problem) {
        return new PackException(new Finding("yaml", Severity.ERROR, file, line, Map.of("problem", problem)));
    }
}
