package org.tongban.bundle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tongban.catalog.FieldGroup;
import org.tongban.catalog.FormField;
import org.tongban.catalog.Guide;
import org.tongban.catalog.Material;
import org.tongban.catalog.Question;
import org.tongban.catalog.Requirement;
import org.tongban.region.Text;

/** Puts the members' questions, fields and materials into one list each: what is the same is asked once. */
final class Merging {
    private final Bundle bundle;
    private final Outputs outputs;
    private final Map<String, Question> questions = new LinkedHashMap<>();
    private final Map<String, List<String>> questionConditions = new LinkedHashMap<>();
    private final Map<String, Text> groups = new LinkedHashMap<>();
    private final Map<String, String> groupOf = new LinkedHashMap<>();
    private final Map<String, FormField> fields = new LinkedHashMap<>();
    private final Map<String, List<String>> fieldConditions = new LinkedHashMap<>();
    private final Map<String, Material> materials = new LinkedHashMap<>();
    private final Map<String, List<String>> materialConditions = new LinkedHashMap<>();
    private final Map<String, Guide> materialOwners = new LinkedHashMap<>();
    private final List<Requirement> requirements = new ArrayList<>();

    Merging(Bundle bundle, Outputs outputs) {
        this.bundle = bundle;
        this.outputs = outputs;
        for (var member : bundle.members()) {
            var guide = outputs.guides().get(member.service());
            if (guide == null) continue;
            guide.questions().forEach(question -> add(member, question));
            guide.form().forEach(group -> group.fields().forEach(field -> add(member, group, field)));
            guide.materials().forEach(material -> add(member, guide, material));
            guide.requirements().forEach(requirement -> add(member, requirement));
        }
    }

    private void add(Member member, Question question) {
        if (member.answers().containsKey(question.key())) return;
        var key = member.question(question.key());
        if (bundle.questions().stream().anyMatch(own -> own.key().equals(key))) return;
        questions.putIfAbsent(key, question);
        collect(questionConditions, key, MemberConditions.all(member.when(), of(member, question.when())));
    }

    /** What an earlier part gives is asked only where that part is none of this applicant's. */
    private void add(Member member, FieldGroup group, FormField field) {
        var asked = outputs.given(member, field)
                .map(source -> MemberConditions.not(outputs.producedWhen(member, Outputs.outputOf(source))))
                .orElse("");
        var when = MemberConditions.all(member.when(), asked, of(member, field.when()));
        if (when.equals(MemberConditions.NEVER)) return;
        var key = member.field(field.key());
        groups.putIfAbsent(group.key(), group.title());
        groupOf.putIfAbsent(key, group.key());
        var own = new FormField(
                key,
                field.label(),
                field.kind(),
                field.required(),
                field.prefill(),
                of(member, field.prefillWhen()),
                "",
                field.hint(),
                field.options(),
                field.maxLength(),
                field.min(),
                field.max());
        fields.merge(key, own, Merging::stricter);
        collect(fieldConditions, key, when);
    }

    private void add(Member member, Guide guide, Material material) {
        var asked = outputs.taken(member, material)
                .map(output -> MemberConditions.not(outputs.producedWhen(member, output)))
                .orElse("");
        var when = MemberConditions.all(member.when(), asked, of(member, material.when()));
        if (when.equals(MemberConditions.NEVER)) return;
        var key = member.material(material.key());
        materials.merge(key, material, Merging::stricter);
        materialOwners.putIfAbsent(key, guide);
        collect(materialConditions, key, when);
    }

    private void add(Member member, Requirement requirement) {
        var when = MemberConditions.any(
                List.of(MemberConditions.not(member.when()), "(" + of(member, requirement.when()) + ")"));
        var field = requirement.field().isEmpty() ? "" : member.field(requirement.field());
        requirements.add(new Requirement(field, when, requirement.message()));
    }

    private String of(Member member, String when) {
        return MemberConditions.among(bundle.questions(), MemberConditions.of(member, when));
    }

    private static void collect(Map<String, List<String>> conditions, String key, String when) {
        conditions.computeIfAbsent(key, _ -> new ArrayList<>()).add(when);
    }

    private static String anyOf(Map<String, List<String>> conditions, String key) {
        return MemberConditions.any(conditions.getOrDefault(key, List.of("")));
    }

    /** What is right here is right for both. */
    private static FormField stricter(FormField one, FormField other) {
        return new FormField(
                one.key(),
                one.label(),
                one.kind(),
                one.required() || other.required(),
                one.prefill().isEmpty() ? other.prefill() : one.prefill(),
                one.prefill().isEmpty() ? other.prefillWhen() : one.prefillWhen(),
                "",
                one.hint().isEmpty() ? other.hint() : one.hint(),
                one.options(),
                shorter(one.maxLength(), other.maxLength()),
                bound(one.min(), other.min(), true),
                bound(one.max(), other.max(), false));
    }

    private static int shorter(int one, int other) {
        if (one == 0 || other == 0) return Math.max(one, other);
        return Math.min(one, other);
    }

    private static String bound(String one, String other, boolean greater) {
        if (one.isEmpty() || other.isEmpty()) return one + other;
        if (!one.matches("-?\\d+(\\.\\d+)?") || !other.matches("-?\\d+(\\.\\d+)?")) return one;
        var compared = new BigDecimal(one).compareTo(new BigDecimal(other));
        return compared >= 0 == greater ? one : other;
    }

    private static Material stricter(Material one, Material other) {
        var need = one.need() == Material.Need.YES
                ? one.need()
                : other.need() == Material.Need.NO ? one.need() : other.need();
        return new Material(
                one.key(),
                one.name(),
                one.kind(),
                need,
                one.source(),
                one.take(),
                "",
                one.standard().isEmpty() ? other.standard() : one.standard(),
                one.note().isEmpty() ? other.note() : one.note(),
                shorter(one.followsWithin(), other.followsWithin()));
    }

    private Text label(String key, Text own) {
        return bundle.labels().getOrDefault(key, own);
    }

    List<Question> questions() {
        var all = new ArrayList<>(bundle.questions());
        questions.forEach((key, question) -> all.add(new Question(
                key,
                label(key, question.text()),
                question.hint(),
                question.kind(),
                question.options(),
                anyOf(questionConditions, key))));
        return List.copyOf(all);
    }

    List<FieldGroup> form() {
        return groups.entrySet().stream()
                .map(group -> new FieldGroup(group.getKey(), group.getValue(), fieldsOf(group.getKey())))
                .filter(group -> !group.fields().isEmpty())
                .toList();
    }

    private List<FormField> fieldsOf(String group) {
        return fields.values().stream()
                .filter(field -> group.equals(groupOf.get(field.key())))
                .map(field -> new FormField(
                        field.key(),
                        label(field.key(), field.label()),
                        field.kind(),
                        field.required(),
                        field.prefill(),
                        field.prefillWhen(),
                        anyOf(fieldConditions, field.key()),
                        field.hint(),
                        field.options(),
                        field.maxLength(),
                        field.min(),
                        field.max()))
                .toList();
    }

    List<Material> materials() {
        return materials.entrySet().stream()
                .map(each -> new Material(
                        each.getKey(),
                        label(each.getKey(), each.getValue().name()),
                        each.getValue().kind(),
                        each.getValue().need(),
                        each.getValue().source(),
                        each.getValue().take(),
                        anyOf(materialConditions, each.getKey()),
                        each.getValue().standard(),
                        each.getValue().note(),
                        each.getValue().followsWithin()))
                .toList();
    }

    /** Whose law a material rests on. */
    Map<String, Guide> materialOwners() {
        return Map.copyOf(materialOwners);
    }

    List<Requirement> requirements() {
        return List.copyOf(requirements);
    }
}
