package org.tongban.catalog.edit;

import java.util.ArrayList;
import java.util.List;
import org.tongban.kernel.RejectedException;
import org.tongban.region.PackException;
import org.tongban.region.PackNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A YAML file of the catalogue that is edited by value: each change goes into the text where the value stands, and nothing
 * else is touched. What the text says afterwards is compared with what was wanted, and taken only if it is the same.
 */
final class ItemText {
    /** A value in which more differs is written anew. */
    private static final int MOST_PLACES = 300;

    private static final JsonMapper JSON = new JsonMapper();

    private final String path;
    private String text;
    private JsonNode tree;

    private ItemText(String path, String text) {
        this.path = path;
        this.text = text;
        this.tree = read(path, text);
    }

    /** @throws RejectedException {@code catalog.bad-patch}, {@code catalog.only-as-text} */
    static String patched(String path, String text, List<PatchOp> ops) {
        var item = new ItemText(path, text);
        for (var op : ops) item.apply(op);
        return item.text;
    }

    private static JsonNode read(String path, String text) {
        try {
            return JSON.valueToTree(PackNode.parse(path, text).plain());
        } catch (PackException unreadable) {
            throw new RejectedException(new AdjustmentRejection.OnlyAsText(path));
        }
    }

    private void apply(PatchOp patch) {
        var at = PatchOp.steps(patch.path());
        var value = withoutNulls(JSON.valueToTree(patch.value()));
        switch (patch.op()) {
            case SET -> {
                if (value.isNull()) remove(at);
                else set(at, value);
            }
            case INSERT -> {
                if (value.isNull()) throw TreePatch.bad(at);
                insert(at, value);
            }
            case REMOVE -> remove(at);
            case MOVE -> move(PatchOp.steps(patch.from()), at);
            case null -> throw TreePatch.bad(at);
        }
        if (!read(path, text).equals(tree)) throw new RejectedException(new AdjustmentRejection.OnlyAsText(path));
    }

    private YamlText yaml() {
        return YamlText.of(path, text);
    }

    private void set(List<String> at, JsonNode value) {
        var there = TreePatch.find(tree, at);
        if (there.isEmpty()) {
            insert(at, value);
            return;
        }
        var places = new ArrayList<Runnable>();
        collect(at, there.get(), value, places);
        if (places.size() > MOST_PLACES && !at.isEmpty()) text = yaml().replace(at, value);
        else places.forEach(Runnable::run);
        if (at.isEmpty()) tree = value;
        else TreePatch.set(tree, at, value);
    }

    /** The single places in which a value differs, in an order in which none moves another that is still to come. */
    private void collect(List<String> at, JsonNode before, JsonNode after, List<Runnable> places) {
        if (before.equals(after)) return;
        switch (before) {
            case ObjectNode old
            when after.isObject() && !old.isEmpty() && !after.isEmpty() -> {
                after.propertyNames().forEach(key -> {
                    if (old.has(key)) collect(below(at, key), old.get(key), after.get(key), places);
                    else places.add(() -> text = yaml().insertKey(at, key, after.get(key)));
                });
                old.propertyNames().forEach(key -> {
                    if (!after.has(key)) places.add(() -> text = yaml().remove(below(at, key)));
                });
            }
            case ArrayNode old
            when after.isArray() && !old.isEmpty() && !after.isEmpty() -> {
                for (var i = 0; i < Math.min(old.size(), after.size()); i++) {
                    collect(below(at, String.valueOf(i)), old.get(i), after.get(i), places);
                }
                for (var i = old.size() - 1; i >= after.size(); i--) {
                    var last = below(at, String.valueOf(i));
                    places.add(() -> text = yaml().remove(last));
                }
                for (var i = old.size(); i < after.size(); i++) {
                    var item = after.get(i);
                    places.add(() -> text = yaml().insertItem(at, "-", item));
                }
            }
            default -> places.add(() -> text = yaml().replace(at, after));
        }
    }

    private static List<String> below(List<String> at, String step) {
        var path = new ArrayList<>(at);
        path.add(step);
        return path;
    }

    private void insert(List<String> at, JsonNode value) {
        if (at.isEmpty()) throw TreePatch.bad(at);
        var above = at.subList(0, at.size() - 1);
        var there = TreePatch.find(tree, above).orElseThrow(() -> TreePatch.bad(at));
        if (there.isString() && there.asString().isEmpty()) {
            beginWith(above, at.getLast(), value);
            return;
        }
        text = there.isArray()
                ? yaml().insertItem(above, at.getLast(), value)
                : yaml().insertKey(above, at.getLast(), value);
        TreePatch.insert(tree, at, value);
    }

    /** Under a key that has no value yet. */
    private void beginWith(List<String> above, String step, JsonNode value) {
        JsonNode first = step.equals("-") || step.equals("0")
                ? JSON.createArrayNode().add(value)
                : JSON.createObjectNode().set(step, value);
        text = yaml().replace(above, first);
        TreePatch.set(tree, above, first);
    }

    private void remove(List<String> at) {
        if (TreePatch.find(tree, at).isEmpty()) throw TreePatch.bad(at);
        text = yaml().remove(at);
        TreePatch.remove(tree, at);
    }

    private void move(List<String> from, List<String> to) {
        if (from.isEmpty() || to.isEmpty()) throw TreePatch.bad(to);
        var list = to.subList(0, to.size() - 1);
        if (!list.equals(from.subList(0, from.size() - 1))) throw TreePatch.bad(to);
        var first = YamlSpans.index(from.getLast(), Integer.MAX_VALUE).orElseThrow(() -> TreePatch.bad(from));
        var second = YamlSpans.index(to.getLast(), Integer.MAX_VALUE).orElseThrow(() -> TreePatch.bad(to));
        text = yaml().move(list, first, second);
        TreePatch.move(tree, list, first, second);
    }

    /** What is nothing is not written. */
    private static JsonNode withoutNulls(JsonNode value) {
        switch (value) {
            case ObjectNode object -> {
                object.removeIf(JsonNode::isNull);
                object.forEach(ItemText::withoutNulls);
            }
            case ArrayNode list -> {
                list.removeIf(JsonNode::isNull);
                list.forEach(ItemText::withoutNulls);
            }
            default -> {}
        }
        return value;
    }
}
