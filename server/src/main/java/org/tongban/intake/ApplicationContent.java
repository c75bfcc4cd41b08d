package org.tongban.intake;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the applicant has said so far: kept sealed, because it is about a person. */
public record ApplicationContent(
        Map<String, String> answers, Map<String, String> form, Map<String, MaterialChoice> materials) {
    public static final ApplicationContent EMPTY = new ApplicationContent(Map.of(), Map.of(), Map.of());

    /** Takes what a client sends: what is left out is empty. */
    public static ApplicationContent of(
            @Nullable Map<String, @Nullable String> answers,
            @Nullable Map<String, @Nullable String> form,
            @Nullable Map<String, @Nullable MaterialChoice> materials) {
        return new ApplicationContent(present(answers), present(form), present(materials));
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
