package org.tongban.bundle;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongban.catalog.Addressee;
import org.tongban.catalog.CaseKind;
import org.tongban.catalog.DecidedBy;
import org.tongban.catalog.Fee;
import org.tongban.catalog.Guide;
import org.tongban.catalog.GuideConditions;
import org.tongban.catalog.InPerson;
import org.tongban.catalog.ItemType;
import org.tongban.catalog.ProjectCodeSource;
import org.tongban.catalog.Result;
import org.tongban.catalog.Themes;
import org.tongban.catalog.Visits;
import org.tongban.intake.ApplicationContent;
import org.tongban.intake.MaterialChoice;
import org.tongban.region.Division;
import org.tongban.region.Text;

/**
 * What a bundle asks, once, written as a guide so that it is filled in, checked and shown like one; and the way back from
 * what was said to what each member is told. Pure.
 */
final class MergedForm {
    private final Bundle bundle;
    private final Outputs outputs;
    private final Guide guide;
    private final Map<String, Guide> materialOwners;

    /** @param guides of all members, by service */
    MergedForm(Bundle bundle, Map<String, Guide> guides) {
        this.bundle = bundle;
        this.outputs = new Outputs(bundle, guides);
        var merging = new Merging(bundle, outputs);
        this.guide = guide(merging);
        this.materialOwners = merging.materialOwners();
    }

    private Guide guide(Merging merging) {
        return new Guide(
                bundle.slug(),
                "",
                bundle.name(),
                bundle.summary(),
                ItemType.OTHER,
                CaseKind.PROMISED,
                outputs.guides().values().stream()
                        .flatMap(each -> each.addressees().stream())
                        .distinct()
                        .toList(),
                new Themes(List.of(), List.of()),
                visited().map(Guide::level).orElse(finest()),
                "",
                List.of(),
                bundle.keywords(),
                List.of(),
                bundle.conditions(),
                first().limits(),
                new Visits(visited().map(each -> each.visits().count()).orElse(0), Text.NONE),
                Fee.NONE,
                merging.questions(),
                merging.requirements(),
                merging.form(),
                merging.materials(),
                List.of(),
                List.of(),
                new Result(Result.Kind.NONE, bundle.name(), ""),
                bundle.faq(),
                DecidedBy.AUTHORITY,
                visited().map(Guide::inPerson).orElse(InPerson.NONE),
                ProjectCodeSource.NONE,
                List.of(),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private Guide first() {
        return outputs.guides().values().iterator().next();
    }

    /** The member at whose counter the applicant is expected; lint allows one. */
    Optional<Guide> visited() {
        return outputs.guides().values().stream()
                .filter(each -> each.bookingField().isPresent())
                .findFirst();
    }

    private Division.Kind finest() {
        return outputs.guides().values().stream()
                .map(Guide::level)
                .max(java.util.Comparator.comparingInt(Division.Kind::level))
                .orElse(Division.Kind.DISTRICT);
    }

    Bundle bundle() {
        return bundle;
    }

    Guide guide() {
        return guide;
    }

    Guide guide(Member member) {
        return java.util.Objects.requireNonNull(outputs.guides().get(member.service()));
    }

    /** Whose law one of the bundle's materials rests on. */
    Guide ownerOf(String material) {
        return materialOwners.getOrDefault(material, first());
    }

    Set<Addressee> addressees() {
        return new HashSet<>(guide.addressees());
    }

    /** The members that are parts under these answers. */
    List<Member> parts(Map<String, String> answers) {
        return bundle.members().stream().filter(each -> isPart(each, answers)).toList();
    }

    static boolean isPart(Member member, Map<String, String> answers) {
        return GuideConditions.holds(member.when(), answers);
    }

    /** Those that may be, while answers are missing. */
    List<Member> possible(Map<String, String> answers) {
        return bundle.members().stream()
                .filter(each -> GuideConditions.mayHold(each.when(), answers))
                .toList();
    }

    List<String> waitsFor(Member member, Map<String, String> answers) {
        return waitsFor(member, parts(answers));
    }

    /** @param among the members that are parts, or may be */
    List<String> waitsFor(Member member, List<Member> among) {
        return outputs.waitsFor(member, among::contains);
    }

    List<String> outputs(Member member) {
        return outputs.of(member);
    }

    /** What a member is told, in its own keys: its fields and no others. */
    ApplicationContent said(Member member, ApplicationContent whole) {
        var own = guide(member);
        var answers = new HashMap<>(member.answers());
        answers.keySet()
                .retainAll(own.questions().stream().map(each -> each.key()).collect(Collectors.toSet()));
        for (var question : own.questions()) {
            var answer = whole.answers().get(member.question(question.key()));
            if (answer != null && !answers.containsKey(question.key())) answers.put(question.key(), answer);
        }
        var given = given(member, whole.answers());
        var form = new HashMap<String, String>();
        for (var field : own.fields()) {
            var value = whole.form().get(member.field(field.key()));
            if (value != null && !given.containsKey(field.key())) form.put(field.key(), value);
        }
        var materials = new HashMap<String, MaterialChoice>();
        for (var material : own.materials()) {
            var choice = whole.materials().get(member.material(material.key()));
            if (choice != null) materials.put(material.key(), choice);
        }
        return new ApplicationContent(answers, form, materials);
    }

    /** Its fields that an earlier part fills in, each with the output and its part. */
    Map<String, String> given(Member member, Map<String, String> answers) {
        var given = new HashMap<String, String>();
        for (var field : guide(member).fields()) {
            outputs.given(member, field)
                    .filter(source -> isProduced(member, Outputs.outputOf(source), answers))
                    .ifPresent(source -> given.put(field.key(), source));
        }
        return given;
    }

    /** Its materials that an earlier part brings, each with the output. */
    Map<String, String> taken(Member member, Map<String, String> answers) {
        return taken(member, parts(answers), answers);
    }

    Map<String, String> taken(Member member, List<Member> among, Map<String, String> answers) {
        var taken = new HashMap<String, String>();
        var own = said(member, new ApplicationContent(answers, Map.of(), Map.of()))
                .answers();
        for (var material : guide(member).materials()) {
            if (!GuideConditions.holds(material.when(), own)) continue;
            outputs.taken(member, material)
                    .filter(output -> !producers(member, output, among).isEmpty())
                    .ifPresent(output -> taken.put(material.key(), output));
        }
        return taken;
    }

    List<Member> producers(Member member, String output, List<Member> among) {
        return outputs.producers(member, output, among::contains);
    }

    private boolean isProduced(Member member, String output, Map<String, String> answers) {
        return !producers(member, output, parts(answers)).isEmpty();
    }
}
