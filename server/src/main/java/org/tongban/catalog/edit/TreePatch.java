package org.tongban.catalog.edit;

import java.util.List;
import java.util.Optional;
import org.tongban.kernel.RejectedException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a patch makes of the values that a text says: what the patched text has to say afterwards. */
final class TreePatch {
    private TreePatch() {}

    static Optional<JsonNode> find(JsonNode tree, List<String> path) {
        var at = tree;
        for (var step : path) {
            var next = at instanceof ArrayNode list
                    ? YamlSpans.index(step, list.size() - 1).map(list::get)
                    : Optional.ofNullable(at.get(step));
            if (next.isEmpty()) return Optional.empty();
            at = next.get();
        }
        return Optional.of(at);
    }

    static void set(JsonNode tree, List<String> path, JsonNode value) {
        switch (above(tree, path)) {
            case ObjectNode object -> object.set(path.getLast(), value);
            case ArrayNode list -> list.set(index(path, list.size() - 1), value);
            default -> throw bad(path);
        }
    }

    static void insert(JsonNode tree, List<String> path, JsonNode value) {
        switch (above(tree, path)) {
            case ObjectNode object -> {
                if (object.has(path.getLast())) throw bad(path);
                object.set(path.getLast(), value);
            }
            case ArrayNode list ->
                list.insert(path.getLast().equals("-") ? list.size() : index(path, list.size()), value);
            default -> throw bad(path);
        }
    }

    static void remove(JsonNode tree, List<String> path) {
        switch (above(tree, path)) {
            case ObjectNode object -> object.remove(path.getLast());
            case ArrayNode list -> list.remove(index(path, list.size() - 1));
            default -> throw bad(path);
        }
    }

    static void move(JsonNode tree, List<String> list, int from, int to) {
        if (!(find(tree, list).orElseThrow(() -> bad(list)) instanceof ArrayNode items)) throw bad(list);
        if (from >= items.size() || to >= items.size()) throw bad(list);
        items.insert(to, items.remove(from));
    }

    private static JsonNode above(JsonNode tree, List<String> path) {
        if (path.isEmpty()) throw bad(path);
        return find(tree, path.subList(0, path.size() - 1)).orElseThrow(() -> bad(path));
    }

    private static int index(List<String> path, int most) {
        return YamlSpans.index(path.getLast(), most).orElseThrow(() -> bad(path));
    }

    static RejectedException bad(List<String> path) {
        return new RejectedException(new AdjustmentRejection.BadPatch("/" + String.join("/", path)));
    }
}
