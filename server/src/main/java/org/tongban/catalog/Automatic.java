package org.tongban.catalog;

import dev.cel.common.types.CelType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tongban.platform.Conditions;
import org.tongban.region.Text;

/**
 * What of a service the system decides by itself (自动审批): it grants at once where every condition holds, and leaves
 * everything else to people. A refusal is never automatic.
 *
 * @param when CEL over the answers: in which situations; always where empty
 * @param conditions empty where nothing is decided automatically
 */
public record Automatic(String when, List<Condition> conditions, Sample sample) {
    public static final Automatic NEVER = new Automatic("", List.of(), new Sample(0, 0));

    private static final Conditions CONDITIONS = new Conditions(Map.<String, CelType>of(
            "person", MapType.create(SimpleType.STRING, SimpleType.STRING),
            "age", SimpleType.INT,
            "licences", MapType.create(SimpleType.STRING, SimpleType.STRING),
            "form", MapType.create(SimpleType.STRING, SimpleType.STRING)));

    /**
     * @param when CEL over {@code person} (name and idNumber, as verified at sign-in), {@code age} in full years, {@code
     *     licences} (number by type) and {@code form} where it repeats one of these
     * @param text what was checked, for the applicant and the desk
     */
    public record Condition(String key, String when, Text text) {}

    /**
     * How many are looked at afterwards by a person.
     *
     * @param percent of the cases that the system decided
     * @param days working days until then
     */
    public record Sample(int percent, int days) {
        /** {@code days} for that share of all cases, else 0; which ones nobody can choose, since ids are made here. */
        public int daysFor(UUID caseId) {
            return Math.floorMod(caseId.getLeastSignificantBits(), 100) < percent ? days : 0;
        }
    }

    /** What identity and the licence library say of an applicant, and the form to compare it with. */
    public record Facts(Map<String, String> person, long age, Map<String, String> licences, Map<String, String> form) {
        private Map<String, Object> variables() {
            return Map.of("person", person, "age", age, "licences", licences, "form", form);
        }
    }

    /** What is wrong with a condition; empty if it compiles. */
    public static String check(String when) {
        return CONDITIONS.check(when);
    }

    /** True if the situation is one of these and nothing speaks against a grant. */
    public boolean grants(Map<String, String> answers, Facts facts) {
        var known = facts.variables();
        return !conditions.isEmpty()
                && GuideConditions.holds(when, answers)
                && conditions.stream().allMatch(each -> CONDITIONS.holds(each.when(), known));
    }
}
