package org.tongban.catalog;

import dev.cel.common.types.CelType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tongban.kernel.CitizenId;
import org.tongban.kernel.RejectedException;
import org.tongban.platform.Conditions;

/**
 * The conditions of a guide, in CEL. {@code answers} maps the key of a question to the answer's value; {@code form} maps
 * the key of a field to its value; {@code ages} maps the key of a citizen-ID field to the full years of its holder.
 */
public final class GuideConditions {
    private static final Map<String, CelType> VARIABLES = Map.of(
            "answers", MapType.create(SimpleType.STRING, SimpleType.STRING),
            "form", MapType.create(SimpleType.STRING, SimpleType.STRING),
            "ages", MapType.create(SimpleType.STRING, SimpleType.INT));
    private static final Conditions CONDITIONS = new Conditions(VARIABLES);

    private GuideConditions() {}

    /** What is wrong with a condition; empty if it compiles. */
    public static String check(String when) {
        return when.isBlank() ? "" : CONDITIONS.check(when);
    }

    /** True if it is empty or the answers make it true; a missing answer does not. */
    public static boolean holds(String when, Map<String, String> answers) {
        return CONDITIONS.holds(when, Map.of("answers", answers, "form", Map.of(), "ages", Map.of()));
    }

    /** True unless the answers given so far already make it false: what a guide shows before all is answered. */
    public static boolean mayHold(String when, Map<String, String> answers) {
        return when.isBlank() || !holds("!(" + when + ")", answers);
    }

    /** The requirements that do not hold; one over an empty field is left to the field's own check. */
    public static List<Requirement> unmet(
            Guide guide, Map<String, String> answers, Map<String, String> form, LocalDate today) {
        var values = Map.of("answers", answers, "form", form, "ages", ages(guide, form, today));
        return guide.requirements().stream()
                .filter(each -> CONDITIONS.holds("!(" + each.when() + ")", values))
                .toList();
    }

    private static Map<String, Long> ages(Guide guide, Map<String, String> form, LocalDate today) {
        var ages = new HashMap<String, Long>();
        for (var field : guide.fields()) {
            var value = form.get(field.key());
            if (field.kind() != FormField.Kind.CITIZEN_ID || value == null) continue;
            try {
                var born = CitizenId.parse(value).birthDate();
                ages.put(field.key(), (long) born.until(today).getYears());
            } catch (RejectedException wrong) {
                continue;
            }
        }
        return ages;
    }
}
