package org.tongban.intake;

import java.util.List;
import java.util.Optional;
import org.tongban.catalog.Addressee;
import org.tongban.catalog.CaseKind;
import org.tongban.catalog.DecidedBy;
import org.tongban.catalog.Fee;
import org.tongban.catalog.FieldGroup;
import org.tongban.catalog.FormField;
import org.tongban.catalog.Guide;
import org.tongban.catalog.InPerson;
import org.tongban.catalog.ItemType;
import org.tongban.catalog.Limit;
import org.tongban.catalog.Limits;
import org.tongban.catalog.Material;
import org.tongban.catalog.Option;
import org.tongban.catalog.ProjectCodeSource;
import org.tongban.catalog.Question;
import org.tongban.catalog.Requirement;
import org.tongban.catalog.Result;
import org.tongban.catalog.RuleSet;
import org.tongban.catalog.Themes;
import org.tongban.catalog.Visits;
import org.tongban.region.Division;
import org.tongban.region.Text;

/** Small guides for tests of this module. */
final class Guides {
    private Guides() {}

    static Guide of(
            List<Question> questions,
            List<FormField> fields,
            List<Material> materials,
            List<Requirement> requirements) {
        return new Guide(
                "invented-service",
                "500199999001",
                Text.of("试办事项"),
                Text.NONE,
                ItemType.LICENCE,
                CaseKind.PROMISED,
                List.of(Addressee.PERSON),
                new Themes(List.of(), List.of()),
                Division.Kind.DISTRICT,
                "market-regulation",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Limits("licensing-law", days(20), days(5), 0, RuleSet.LICENSING_LAW),
                new Visits(0, Text.NONE),
                Fee.NONE,
                questions,
                requirements,
                List.of(new FieldGroup("main", Text.of("基本信息"), fields)),
                materials,
                List.of(),
                List.of(),
                new Result(Result.Kind.NONE, Text.NONE, ""),
                List.of(),
                DecidedBy.AUTHORITY,
                InPerson.NONE,
                ProjectCodeSource.NONE,
                List.of(),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Limit days(int days) {
        return new Limit(days, Limit.Unit.WORKING);
    }

    static FormField field(String key, FormField.Kind kind, boolean required) {
        return new FormField(key, Text.of(key), kind, required, "", "", "", Text.NONE, List.of(), 10, "", "");
    }

    static FormField number(String key, String min, String max) {
        return new FormField(
                key, Text.of(key), FormField.Kind.NUMBER, true, "", "", "", Text.NONE, List.of(), 0, min, max);
    }

    static FormField choice(String key, String... options) {
        var choices = List.of(options).stream()
                .map(option -> new Option(option, Text.of(option)))
                .toList();
        return new FormField(key, Text.of(key), FormField.Kind.CHOICE, true, "", "", "", Text.NONE, choices, 0, "", "");
    }

    static FormField only(String when, FormField field) {
        return new FormField(
                field.key(),
                field.label(),
                field.kind(),
                field.required(),
                "",
                "",
                when,
                Text.NONE,
                List.of(),
                0,
                "",
                "");
    }

    static Question yesNo(String key) {
        var options = List.of(new Option("yes", Text.of("是")), new Option("no", Text.of("否")));
        return new Question(key, Text.of(key), Text.NONE, Question.Kind.YESNO, options, "");
    }
}
