package org.tongban.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.tongban.TestGround;
import org.tongban.catalog.FormField;
import org.tongban.catalog.Guide;
import org.tongban.catalog.GuideConditions;
import org.tongban.catalog.GuideReader;
import org.tongban.catalog.Material;
import org.tongban.catalog.Question;
import org.tongban.intake.ApplicationContent;
import org.tongban.intake.MaterialChoice;
import org.tongban.intake.Means;
import org.tongban.region.Pack;

/** Whatever is answered: a bundle asks each thing once, and each member is told exactly what it asks by itself. */
class AskingEverythingOnceTest {
    private static final List<MergedForm> FORMS = forms();

    private static List<MergedForm> forms() {
        var pack = Pack.read(TestGround.ROOT.resolve("regions/chongqing"));
        var guides = GuideReader.all(pack).stream().collect(Collectors.toMap(Guide::slug, each -> each));
        return BundleReader.all(pack).stream()
                .map(bundle -> {
                    Map<String, Guide> members = new LinkedHashMap<>();
                    bundle.members().forEach(each -> members.put(each.service(), guides.get(each.service())));
                    return new MergedForm(bundle, members);
                })
                .toList();
    }

    /** Answers as somebody gives them: what is asked, until nothing is. */
    private static Map<String, String> answered(MergedForm form, Random random) {
        var answers = new HashMap<String, String>();
        for (var round = 0; round < 10; round++) {
            for (var question : form.guide().questions()) {
                if (answers.containsKey(question.key()) || !GuideConditions.holds(question.when(), answers)) continue;
                var option =
                        question.options().get(random.nextInt(question.options().size()));
                answers.put(question.key(), option.value());
            }
        }
        return answers;
    }

    private static ApplicationContent said(MergedForm form, Map<String, String> answers) {
        var values = new HashMap<String, String>();
        for (var field : form.guide().fields()) {
            if (GuideConditions.holds(field.when(), answers)) values.put(field.key(), "said:" + field.key());
        }
        var choices = new HashMap<String, MaterialChoice>();
        for (var material : form.guide().materials()) {
            if (GuideConditions.holds(material.when(), answers)) {
                choices.put(material.key(), new MaterialChoice(Means.UPLOAD, List.of("file:" + material.key())));
            }
        }
        return new ApplicationContent(answers, values, choices);
    }

    @Property(tries = 60)
    void each_key_stands_once(@ForAll long seed) {
        for (var form : FORMS) {
            assertThat(form.guide().questions()).extracting(Question::key).doesNotHaveDuplicates();
            assertThat(form.guide().fields()).extracting(FormField::key).doesNotHaveDuplicates();
            assertThat(form.guide().materials()).extracting(Material::key).doesNotHaveDuplicates();
            form.guide().fields().forEach(field -> assertThat(GuideConditions.check(field.when()))
                    .isEmpty());
        }
    }

    @Property(tries = 200)
    void a_member_has_all_that_it_asks_and_nothing_else(@ForAll long seed) {
        var random = new Random(seed);
        for (var form : FORMS) {
            var answers = answered(form, random);
            var whole = said(form, answers);
            for (var member : form.parts(answers)) {
                var own = form.said(member, whole);
                var guide = form.guide(member);
                var given = form.given(member, answers);
                for (var question : guide.questions()) {
                    if (!GuideConditions.holds(question.when(), own.answers())) continue;
                    assertThat(own.answers()).as(member.service()).containsKey(question.key());
                }
                for (var field : guide.fields()) {
                    if (!GuideConditions.holds(field.when(), own.answers())) continue;
                    if (given.containsKey(field.key())) assertThat(own.form()).doesNotContainKey(field.key());
                    else
                        assertThat(own.form())
                                .as(member.service())
                                .containsEntry(field.key(), "said:" + member.field(field.key()));
                }
                var taken = form.taken(member, answers);
                for (var material : guide.materials()) {
                    if (!GuideConditions.holds(material.when(), own.answers())) continue;
                    if (taken.containsKey(material.key())) continue;
                    assertThat(own.materials()).as(member.service()).containsKey(material.key());
                }
                assertThat(own.form().keySet()).isSubsetOf(keys(guide.fields()));
                assertThat(taken.keySet())
                        .noneMatch(key ->
                                isAsked(form, member.material(key), answers) && soleOwner(form, member, key, answers));
            }
        }
    }

    @Property(tries = 200)
    void nothing_is_asked_that_no_member_needs(@ForAll long seed) {
        var random = new Random(seed);
        for (var form : FORMS) {
            var answers = answered(form, random);
            var whole = said(form, answers);
            Set<String> needed = new HashSet<>();
            for (var member : form.parts(answers)) {
                var own = form.said(member, whole);
                var given = form.given(member, answers);
                for (var field : form.guide(member).fields()) {
                    if (GuideConditions.holds(field.when(), own.answers()) && !given.containsKey(field.key())) {
                        needed.add(member.field(field.key()));
                    }
                }
            }
            assertThat(whole.form().keySet()).as(form.bundle().slug()).isEqualTo(needed);
        }
    }

    @Property(tries = 200)
    void who_waits_waits_for_a_part_and_never_for_itself(@ForAll long seed) {
        var random = new Random(seed);
        for (var form : FORMS) {
            var answers = answered(form, random);
            var parts = form.parts(answers).stream().map(Member::service).toList();
            for (var member : form.parts(answers)) {
                assertThat(form.waitsFor(member, answers)).isSubsetOf(parts).doesNotContain(member.service());
                assertThat(form.given(member, answers).values())
                        .allMatch(source -> member.needs().contains(Outputs.outputOf(source)));
            }
        }
    }

    private static boolean isAsked(MergedForm form, String material, Map<String, String> answers) {
        return form.guide().material(material).stream().anyMatch(each -> GuideConditions.holds(each.when(), answers));
    }

    /** No other part asks for a material of this key by itself. */
    private static boolean soleOwner(MergedForm form, Member one, String key, Map<String, String> answers) {
        return form.parts(answers).stream()
                .filter(other -> !other.service().equals(one.service()))
                .noneMatch(other -> form.guide(other).materials().stream()
                        .anyMatch(each -> other.material(each.key()).equals(one.material(key))
                                && !form.taken(other, answers).containsKey(each.key())));
    }

    private static Set<String> keys(List<FormField> fields) {
        return fields.stream().map(FormField::key).collect(Collectors.toSet());
    }
}
