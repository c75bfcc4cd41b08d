package org.tongban.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the applicant has said so far: kept sealed, because it is about a person.
 *
 * @param licence that it is about, where the applicant chose one; null otherwise
 */
public record ApplicationContent(
        Map<String, String> answers,
        Map<String, String> form,
        Map<String, MaterialChoice> materials,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID licence) {
    public static final ApplicationContent EMPTY = new ApplicationContent(Map.of(), Map.of(), Map.of());

    /** About no licence. */
    public ApplicationContent(
            Map<String, String> answers, Map<String, String> form, Map<String, MaterialChoice> materials) {
        this(answers, form, materials, null);
    }

    /** Takes what a client sends: what is left out is empty. */
    public static ApplicationContent of(
            @Nullable Map<String, @Nullable String> answers,
            @Nullable Map<String, @Nullable String> form,
            @Nullable Map<String, @Nullable MaterialChoice> materials) {
        return new ApplicationContent(present(answers), present(form), present(materials));
    }

    ApplicationContent about(@Nullable UUID chosen) {
        return new ApplicationContent(answers, form, materials, chosen);
    }

    ApplicationContent withForm(Map<String, String> other) {
        return new ApplicationContent(answers, other, materials, licence);
    }

    private static <V> Map<String, V> present(@Nullable Map<String, @Nullable V> values) {
        var present = new HashMap<String, V>();
        if (values != null) {
            values.forEach((key, value) -> {
                if (value != null) present.put(key, value);
            });
        }
        return present;
    }

    long signs() {
        return form.values().stream().mapToLong(String::length).sum()
                + answers.values().stream().mapToLong(String::length).sum();
    }
}
