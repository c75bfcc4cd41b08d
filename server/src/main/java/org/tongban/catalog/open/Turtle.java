package org.tongban.catalog.open;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tongban.catalog.open.Thing.Value;

/** Writes linked data as Turtle (W3C, 2014), thing after thing. */
final class Turtle implements LinkedData {
    private final Writer out;

    Turtle(Writer out) {
        this.out = out;
    }

    @Override
    public void begin() throws IOException {
        for (var prefix : Vocabulary.PREFIXES.entrySet()) {
            out.write("@prefix " + prefix.getKey() + ": <" + prefix.getValue() + "> .\n");
        }
    }

    @Override
    public void write(Thing thing) throws IOException {
        out.write("\n" + link(thing.iri()) + "\n  ");
        out.write(thing.said().stream()
                .map(said -> predicate(said.property()) + " " + value(said.value()))
                .collect(Collectors.joining(" ;\n  ", "", " .\n")));
    }

    @Override
    public void end() {}

    private static String predicate(String property) {
        return property.equals("rdf:type") ? "a" : property;
    }

    private static String value(Value value) {
        return switch (value) {
            case Value.Words(var text, var language) ->
                '"' + escaped(text) + '"' + (language.isEmpty() ? "" : "@" + language.toLowerCase(Locale.ROOT));
            case Value.Typed(var text, var type) -> '"' + escaped(text) + "\"^^" + type;
            case Value.Link(var iri) -> link(iri);
            case Value.Name(var name) -> name;
        };
    }

    private static String link(String iri) {
        return "<" + iri.replaceAll("[\\x00-\\x20<>\"{}|^`\\\\]", "") + ">";
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder(text.length() + 8);
        text.chars().forEach(sign -> {
            switch (sign) {
                case '"' -> escaped.append("\\\"");
                case '\\' -> escaped.append("\\\\");
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                case '\t' -> escaped.append("\\t");
                default -> {
                    if (sign < ' ') escaped.append("\\u%04X".formatted(sign));
                    else escaped.append((char) sign);
                }
            }
        });
        return escaped.toString();
    }
}
