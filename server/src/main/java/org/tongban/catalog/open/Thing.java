package org.tongban.catalog.open;

import java.util.ArrayList;
import java.util.List;
import org.tongban.region.Text;

/** A thing of linked data with what is said of it; prefixes stand for vocabularies, see {@link Vocabulary}. */
final class Thing {
    private final String iri;
    private final List<Said> said = new ArrayList<>();

    /** @param type such as {@code cv:Channel} */
    Thing(String iri, String type) {
        this.iri = iri;
        said.add(new Said("rdf:type", new Value.Name(type)));
    }

    /** @param property such as {@code dct:title} */
    record Said(String property, Value value) {}

    /** What is said with a property. */
    sealed interface Value {
        /** In a language, such as {@code zh-CN}; empty for none. */
        record Words(String text, String language) implements Value {}

        /** @param type such as {@code xsd:duration} */
        record Typed(String text, String type) implements Value {}

        record Link(String iri) implements Value {}

        /** A name of a vocabulary. */
        record Name(String name) implements Value {}
    }

    Thing with(String property, Value value) {
        said.add(new Said(property, value));
        return this;
    }

    Thing named(String property, String text) {
        return with(property, new Value.Words(text, ""));
    }

    /** In both languages, as far as it is written. */
    Thing told(String property, Text text) {
        if (!text.zh().isEmpty()) with(property, new Value.Words(text.zh(), "zh-CN"));
        if (!text.en().isEmpty()) with(property, new Value.Words(text.en(), "en"));
        return this;
    }

    Thing linked(String property, Thing other) {
        return with(property, new Value.Link(other.iri));
    }

    String iri() {
        return iri;
    }

    List<Said> said() {
        return said;
    }
}
