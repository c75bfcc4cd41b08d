package org.tongban.intake;

import java.util.HashMap;
import java.util.Map;
import org.tongban.catalog.Guide;
import org.tongban.identity.PersonRecord;
import org.tongban.intake.Holdings.HeldLicence;

/** The values that the platform already has for a form, each with where it comes from. Pure. */
record Prefill(Map<String, Value> values) {
    /**
     * @param licence the licence that it stands on; empty where it comes from the person's verified identity
     */
    record Value(String value, String licence) {}

    static Prefill of(Guide guide, PersonRecord person, Holdings holdings) {
        var values = new HashMap<String, Value>();
        for (var field : guide.fields()) {
            var value = value(field.prefill(), person, holdings);
            if (!value.value().isEmpty()) values.put(field.key(), value);
        }
        return new Prefill(values);
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

    Map<String, String> asForm() {
        var form = new HashMap<String, String>();
        values.forEach((key, value) -> form.put(key, value.value()));
        return form;
    }
}
