package org.tongban.catalog.open;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tongban.catalog.open.Thing.Value;
import tools.jackson.databind.json.JsonMapper;

/** Writes linked data as JSON-LD 1.1: one graph, thing after thing. */
final class JsonLd implements LinkedData {
    private static final JsonMapper JSON = new JsonMapper();

    private final Writer out;
    private boolean begun;

    JsonLd(Writer out) {
        this.out = out;
    }

    @Override
    public void begin() throws IOException {
        out.write("{\"@context\":" + JSON.writeValueAsString(Vocabulary.PREFIXES) + ",\"@graph\":[");
    }

    @Override
    public void write(Thing thing) throws IOException {
        out.write(begun ? ",\n" : "\n");
        begun = true;
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@id", thing.iri());
        for (var said : thing.said()) {
            if (said.value() instanceof Value.Name(var name)) node.put("@type", name);
            else values(node, said.property()).add(value(said.value()));
        }
        out.write(JSON.writeValueAsString(node));
    }

    @SuppressWarnings("unchecked")
    private static List<Object> values(Map<String, Object> node, String property) {
        return (List<Object>) node.computeIfAbsent(property, _ -> new ArrayList<>());
    }

    private static Object value(Value value) {
        return switch (value) {
            case Value.Words(var text, var language) ->
                language.isEmpty()
                        ? text
                        : Map.of("@value", text, "@language", language.toLowerCase(java.util.Locale.ROOT));
            case Value.Typed(var text, var type) -> Map.of("@value", text, "@type", type);
            case Value.Link(var iri) -> Map.of("@id", iri);
            case Value.Name(var name) -> Map.of("@id", name);
        };
    }

    @Override
    public void end() throws IOException {
        out.write("\n]}\n");
    }
}
