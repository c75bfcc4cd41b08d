package org.tongban.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongban.platform.Messages;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** In which words two versions of a guide differ: part by part, what stood there and what stands there. */
public final class GuideDifferences {
    private static final Set<String> TEXT = Set.of("zh", "en");
    private static final List<String> NAMES =
            List.of("name", "label", "title", "text", "question", "message", "by", "step", "value");
    private static final List<String> KEYS = List.of("key", "step", "when", "title", "question", "value", "by");

    private static final JsonNode MISSING = JsonNodeFactory.instance.missingNode();

    private final Messages messages;
    private final Locale language;
    private final List<Difference> found = new ArrayList<>();

    private GuideDifferences(Messages messages, Locale language) {
        this.messages = messages;
        this.language = language;
    }

    /**
     * @param part what of the guide it is, such as 材料
     * @param place where in it, such as 户口簿 › need; empty for all of it
     * @param before empty where there was nothing
     * @param after empty where there is nothing any more
     */
    public record Difference(String part, String place, String before, String after) {}

    public static List<Difference> between(
            Optional<Guide> one, Optional<Guide> other, Messages messages, Locale language) {
        var differences = new GuideDifferences(messages, language);
        var before = one.map(GuideVersions::tree);
        var after = other.map(GuideVersions::tree);
        Stream.concat(before.stream(), after.stream())
                .flatMap(tree -> tree.propertyNames().stream())
                .distinct()
                .forEach(part -> differences.compare(
                        part,
                        List.of(),
                        before.map(tree -> tree.path(part)).orElse(MISSING),
                        after.map(tree -> tree.path(part)).orElse(MISSING)));
        return differences.found;
    }

    private void compare(String part, List<String> place, JsonNode before, JsonNode after) {
        if (before.equals(after) || words(before).isEmpty() && words(after).isEmpty()) return;
        if (isText(before) || isText(after) || !before.isContainer() || !after.isContainer()) {
            note(part, place, before, after);
        } else if (before.isObject() && after.isObject()) {
            for (var key : union(before, after)) {
                compare(part, below(place, key), before.path(key), after.path(key));
            }
        } else {
            compareLists(part, place, byKey(before), byKey(after));
        }
    }

    private void compareLists(
            String part, List<String> place, Map<String, JsonNode> before, Map<String, JsonNode> after) {
        before.forEach((key, item) -> {
            if (!after.containsKey(key)) note(part, place, item, MISSING);
            else compare(part, below(place, name(item)), item, after.getOrDefault(key, MISSING));
        });
        after.forEach((key, item) -> {
            if (!before.containsKey(key)) note(part, place, MISSING, item);
        });
    }

    private void note(String part, List<String> place, JsonNode before, JsonNode after) {
        var code = "change.part." + part;
        var said = messages.text(code, language);
        found.add(new Difference(
                said.equals(code) ? part : said, String.join(" › ", place), words(before), words(after)));
    }

    private static List<String> below(List<String> place, String step) {
        return Stream.concat(place.stream(), Stream.of(step)).toList();
    }

    private static Set<String> union(JsonNode one, JsonNode other) {
        var keys = new LinkedHashSet<>(one.propertyNames());
        keys.addAll(other.propertyNames());
        return keys;
    }

    /** Items of a list by what they are known by; what stands there twice is told apart by its place. */
    private Map<String, JsonNode> byKey(JsonNode list) {
        var items = new LinkedHashMap<String, JsonNode>();
        for (var item : list.values()) {
            var key = KEYS.stream()
                    .filter(item::has)
                    .map(each -> words(item.get(each)))
                    .findFirst()
                    .orElseGet(() -> words(item));
            while (items.containsKey(key)) key += " ";
            items.put(key, item);
        }
        return items;
    }

    private String name(JsonNode item) {
        return NAMES.stream()
                .filter(item::has)
                .map(each -> words(item.get(each)))
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElseGet(() -> words(item));
    }

    private static boolean isText(JsonNode node) {
        return node.isObject() && !node.isEmpty() && TEXT.containsAll(node.propertyNames());
    }

    private String words(JsonNode node) {
        if (isText(node)) {
            var english = node.path("en").asString("");
            var chinese = node.path("zh").asString("");
            return language.getLanguage().equals("en") && !english.isEmpty() ? english : chinese;
        }
        if (node.isArray()) return node.valueStream().map(this::name).collect(Collectors.joining("、"));
        if (node.isObject()) {
            var name = NAMES.stream()
                    .filter(node::has)
                    .map(each -> words(node.get(each)))
                    .filter(each -> !each.isEmpty())
                    .findFirst();
            return name.orElseGet(() -> node.properties().stream()
                    .map(each -> each.getKey() + ": " + words(each.getValue()))
                    .collect(Collectors.joining(", ")));
        }
        return node.asString("");
    }
}
