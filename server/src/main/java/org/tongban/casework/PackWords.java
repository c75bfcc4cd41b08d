package org.tongban.casework;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tongban.casework.CaseContent.File;
import org.tongban.casework.CaseContent.Material;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What cases of a service say alike: one of them without anything that anybody wrote, chose or is. */
record PackWords(ObjectMapper json) {
    private static final UUID NOBODY = new UUID(0, 0);

    String of(PackedCase packed) {
        var contents = packed.contents().stream()
                .map(each -> new PackedCase.Content(each.version(), ofContent(each.body())))
                .toList();
        var events = packed.events().stream().map(this::ofEvent).toList();
        return json.writeValueAsString(new PackedCase(contents, events));
    }

    private String ofContent(String body) {
        var content = json.readValue(body, CaseContent.class);
        var materials = content.materials().stream()
                .map(each -> new Material(each.key(), each.name(), each.taken(), "", files(each.files())))
                .toList();
        return json.writeValueAsString(
                new CaseContent("", emptied(content.form()), emptied(content.answers()), materials));
    }

    private static List<File> files(List<File> files) {
        return files.stream().map(each -> new File("", "", each.mediaType(), 0)).toList();
    }

    private static Map<String, String> emptied(Map<String, String> values) {
        return values.keySet().stream().collect(Collectors.toMap(key -> key, _ -> ""));
    }

    private KeptEvent ofEvent(KeptEvent event) {
        var body = json.writeValueAsString(emptied(json.readTree(event.body())));
        return new KeptEvent(
                event.version(), event.type(), NOBODY, event.role(), "", event.post(), null, body, new byte[0]);
    }

    /** Without its texts. */
    private JsonNode emptied(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                object.propertyNames().forEach(name -> object.set(name, emptied(object.get(name))));
                yield object;
            }
            case ArrayNode array -> {
                for (var i = 0; i < array.size(); i++) array.set(i, emptied(array.get(i)));
                yield array;
            }
            default -> node.isString() ? json.getNodeFactory().stringNode("") : node;
        };
    }
}
