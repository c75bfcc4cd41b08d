package org.tongban.catalog.edit;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tongban.kernel.RejectedException;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes values as the packs write them: short ones on a line, long ones as blocks, quotes only where they are needed. */
final class YamlWriter {
    private static final int LINE = 120;
    private static final JsonMapper JSON = new JsonMapper();

    private YamlWriter() {}

    /** On one line, within braces where {@code flow}. */
    static String line(JsonNode value, boolean flow) {
        return line(value, flow, null);
    }

    /** @param style of the scalar that stood there, which is kept where it can be */
    static String line(JsonNode value, boolean flow, @Nullable ScalarStyle style) {
        if (value.isObject()) {
            return value.properties().stream()
                    .map(each -> key(each.getKey(), true) + ": " + line(each.getValue(), true))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value.isArray()) {
            return value.valueStream().map(each -> line(each, true)).collect(Collectors.joining(", ", "[", "]"));
        }
        return scalar(value, flow, style);
    }

    static boolean fits(JsonNode value, int column) {
        return value.isEmpty() || column + line(value, false).length() <= LINE;
    }

    static String key(String key, boolean flow) {
        return scalar(JSON.valueToTree(key), flow, null);
    }

    /** As it stands behind a colon or a dash: on the same line where it fits, else as a block under it. */
    static String behind(JsonNode value, int indent, int column) {
        return !value.isContainer() || fits(value, column)
                ? " " + line(value, false)
                : "\n" + String.join("\n", block(value, indent));
    }

    /** The lines of a block, each with its indentation. */
    static List<String> block(JsonNode value, int indent) {
        var lines = new ArrayList<String>();
        var space = " ".repeat(indent);
        if (value.isObject()) {
            for (var each : value.properties()) {
                var start = space + key(each.getKey(), false) + ":";
                lines.addAll(List.of((start + behind(each.getValue(), indent + 2, start.length() + 1)).split("\n")));
            }
        } else {
            for (var each : value.values()) lines.addAll(item(each, indent, false));
        }
        return lines;
    }

    /** The lines of a list's item with its dash. */
    static List<String> item(JsonNode value, int indent, boolean alwaysBlock) {
        var space = " ".repeat(indent);
        var block = value.isObject() && !value.isEmpty() && (alwaysBlock || !fits(value, indent + 2))
                || value.isArray() && !fits(value, indent + 2);
        if (!block) return List.of(space + "- " + line(value, false));
        var lines = new ArrayList<>(block(value, indent + 2));
        lines.set(0, space + "- " + lines.getFirst().substring(indent + 2));
        return lines;
    }

    private static String scalar(JsonNode value, boolean flow, @Nullable ScalarStyle style) {
        var text = value.asString();
        if (!value.isString()) return readsAs(text, value, flow).orElseThrow(YamlWriter::impossible);
        var candidates = new ArrayList<>(List.of(text, single(text), JSON.writeValueAsString(text)));
        if (style == ScalarStyle.SINGLE_QUOTED) candidates.addFirst(single(text));
        if (style == ScalarStyle.DOUBLE_QUOTED) candidates.addFirst(JSON.writeValueAsString(text));
        return candidates.stream()
                .flatMap(candidate -> readsAs(candidate, value, flow).stream())
                .findFirst()
                .orElseThrow(YamlWriter::impossible);
    }

    private static RejectedException impossible() {
        return new RejectedException(new AdjustmentRejection.BadPatch(""));
    }

    private static String single(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** The candidate, if it says just this where it will stand. */
    private static Optional<String> readsAs(String candidate, JsonNode value, boolean flow) {
        if (candidate.indexOf('\n') >= 0 || candidate.indexOf('\r') >= 0) return Optional.empty();
        var around = flow ? "{k: " + candidate + ", l: m}" : "k: " + candidate + "\nl: m\n";
        try (var reader = new StringReader(around)) {
            return new Yaml().compose(reader) instanceof MappingNode mapping
                            && mapping.getValue().size() == 2
                            && mapping.getValue().getFirst().getValueNode() instanceof ScalarNode read
                            && says(read, value)
                    ? Optional.of(candidate)
                    : Optional.empty();
        } catch (YAMLException broken) {
            return Optional.empty();
        }
    }

    private static boolean says(ScalarNode read, JsonNode value) {
        var tag = read.getTag();
        if (value.isString())
            return (tag.equals(Tag.STR) || tag.equals(Tag.TIMESTAMP))
                    && read.getValue().equals(value.asString());
        if (value.isBoolean()) return tag.equals(Tag.BOOL) && read.getValue().equals(value.asString());
        if (value.isIntegralNumber())
            return tag.equals(Tag.INT) && read.getValue().equals(value.asString());
        return value.isNumber() && tag.equals(Tag.FLOAT) && read.getValue().equals(value.asString());
    }
}
