package org.tongban.intake;

import java.util.HashMap;
import java.util.Map;
import org.tongban.catalog.Guide;
import org.tongban.catalog.GuideConditions;
import org.tongban.identity.PersonRecord;
import org.tongban.intake.Holdings.HeldLicence;

/**
 * The values that the platform already has for a form, each with where it comes from. Pure.
 *
 * @param elsewhere what would be filled in under other answers
 */
record Prefill(Map<String, Value> values, Map<String, String> elsewhere) {
    static final Prefill NONE = new Prefill(Map.of(), Map.of());

    /**
     * @param licence the licence that it stands on; empty where it comes from the person's verified identity
     */
    record Value(String value, String licence) {}

    static Prefill of(Guide guide, Map<String, String> answers, PersonRecord person, Holdings holdings) {
        var values = new HashMap<String, Value>();
        var elsewhere = new HashMap<String, String>();
        for (var field : guide.fields()) {
            var value = value(field.prefill(), person, holdings);
            if (value.value().isEmpty()) continue;
            if (GuideConditions.holds(field.prefillWhen(), answers)) values.put(field.key(), value);
            else elsewhere.put(field.key(), value.value());
        }
        return new Prefill(values, elsewhere);
    }

    private static Value value(String source, PersonRecord person, Holdings holdings) {
        return switch (source) {
            case "" -> new Value("", "");
            case "person.name" -> new Value(person.name(), "");
            case "person.idNumber" -> new Value(person.idNumber(), "");
            case "person.phone" -> new Value(person.phone(), "");
            default -> ofLicence(source, holdings);
        };
    }

    /** {@code licence:<type>.<field>}. */
    private static Value ofLicence(String source, Holdings holdings) {
        var dot = source.indexOf('.');
        if (!source.startsWith("licence:") || dot < 0) return new Value("", "");
        return holdings.licence(source.substring("licence:".length(), dot))
                .map(licence -> of(licence, source.substring(dot + 1)))
                .orElse(new Value("", ""));
    }

    private static Value of(HeldLicence licence, String field) {
        return new Value(licence.fields().getOrDefault(field, ""), licence.typeName());
    }

    /** The form without what was filled in and not changed since: of another licence it is filled in anew. */
    Map<String, String> outOf(Map<String, String> form) {
        var emptied = new HashMap<>(form);
        values.forEach((key, value) -> emptied.remove(key, value.value()));
        return emptied;
    }

    /**
     * The form with what nobody has touched yet filled in. What was filled in under other answers and not changed since
     * is taken out again: an elder's form does not keep the name of the grandson who acts for her.
     */
    Map<String, String> into(Map<String, String> form) {
        var filled = new HashMap<>(form);
        elsewhere.forEach(filled::remove);
        values.forEach((key, value) -> filled.putIfAbsent(key, value.value()));
        return filled;
    }
}
