package org.tongban.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.tongban.catalog.Material;
import org.tongban.catalog.Option;
import org.tongban.catalog.Question;
import org.tongban.catalog.Take;
import org.tongban.intake.Holdings.HeldLicence;
import org.tongban.region.Text;

/** Reads as a sentence: what is needed, what the applicant has, what the plan says. */
final class PlanFixtures {
    static final HeldLicence BUSINESS_LICENCE = new HeldLicence(
            new UUID(1, 1),
            "business-licence",
            "营业执照",
            "1.2.156.3005.2.1",
            "92500103MA5U0000X1",
            Map.of("name", "渝中区小面馆"));

    private PlanFixtures() {}

    static Take identity() {
        return new Take(Take.By.IDENTITY, "", Text.NONE, List.of(), 0);
    }

    static Take licence(String type) {
        return new Take(Take.By.LICENCE, type, Text.NONE, List.of(), 0);
    }

    static Take commitment() {
        return new Take(Take.By.COMMITMENT, "", Text.of("我承诺制度齐全并遵守。"), List.of(), 0);
    }

    static Take fromForm() {
        return new Take(Take.By.FORM, "", Text.NONE, List.of(), 0);
    }

    static Take upload() {
        return new Take(Take.By.UPLOAD, "", Text.NONE, List.of("image/jpeg"), 5);
    }

    static Material material(String key, Material.Need need, String when, Take... take) {
        return new Material(
                key,
                Text.of(key),
                Material.Kind.CERTIFICATE,
                need,
                Material.Source.APPLICANT,
                List.of(take),
                when,
                Text.NONE,
                Text.NONE,
                need == Material.Need.LATER ? 3 : 0);
    }

    static Material needed(String key, Take... take) {
        return material(key, Material.Need.YES, "", take);
    }

    static Planning service(Material... materials) {
        return new Planning(List.of(materials));
    }

    static final class Planning {
        private final List<Material> materials;
        private final List<Question> questions = new ArrayList<>();
        private final List<HeldLicence> licences = new ArrayList<>();
        private final Map<String, String> answers = new HashMap<>();
        private final Map<String, MaterialChoice> wishes = new HashMap<>();
        private boolean identified = true;
        private boolean trusted = true;

        private Planning(List<Material> materials) {
            this.materials = materials;
        }

        Planning asking(String key, String... options) {
            var choices = List.of(options).stream()
                    .map(option -> new Option(option, Text.of(option)))
                    .toList();
            questions.add(new Question(key, Text.of(key), Text.NONE, Question.Kind.CHOICE, choices, ""));
            return this;
        }

        Planning answered(String key, String option) {
            answers.put(key, option);
            return this;
        }

        Planning holding(HeldLicence licence) {
            licences.add(licence);
            return this;
        }

        Planning unidentified() {
            identified = false;
            return this;
        }

        Planning withAnEarlierFalsePromise() {
            trusted = false;
            return this;
        }

        Planning preferring(String material, Means means) {
            wishes.put(material, MaterialChoice.of(means));
            return this;
        }

        MaterialPlan plan() {
            return MaterialPlan.of(
                    Guides.of(questions, List.of(), materials, List.of()),
                    answers,
                    new Holdings(identified, trusted, licences),
                    wishes);
        }

        /** The plan in order: material by means. */
        void takes(String... expected) {
            Assertions.assertThat(plan().materials())
                    .map(each -> each.material().key() + " by " + each.means())
                    .containsExactly(expected);
        }

        void explains(String material, String reason) {
            Assertions.assertThat(plan().material(material).orElseThrow().reason())
                    .isEqualTo(reason);
        }
    }
}
