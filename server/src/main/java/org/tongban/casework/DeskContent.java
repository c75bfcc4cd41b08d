package org.tongban.casework;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.tongban.casework.DeskCaseView.DeskMaterial;
import org.tongban.casework.DeskCaseView.LabelledGroup;
import org.tongban.casework.DeskCaseView.LabelledValue;
import org.tongban.catalog.Booking;
import org.tongban.catalog.Counters;
import org.tongban.catalog.FormField;
import org.tongban.catalog.Guide;
import org.tongban.catalog.Option;
import org.tongban.platform.Messages;
import org.tongban.region.Regions;

/** What an applicant handed in, under the guide's labels; masked for those who do not need it. */
@Component
class DeskContent {
    private static final String HIDDEN = "••••••";

    private final Regions regions;
    private final Counters counters;
    private final Messages messages;

    DeskContent(Regions regions, Counters counters, Messages messages) {
        this.regions = regions;
        this.counters = counters;
        this.messages = messages;
    }

    /** Every field of the guide that was asked under these answers or has a value. */
    List<LabelledGroup> form(Guide guide, CaseContent content, Sight sight, Locale language) {
        return guide.form().stream()
                .map(group -> new LabelledGroup(
                        group.key(),
                        group.title().in(language),
                        group.fields().stream()
                                .filter(field -> isAsked(field, content))
                                .map(field -> value(guide, field, content, sight, language))
                                .toList()))
                .filter(group -> !group.fields().isEmpty())
                .toList();
    }

    private static boolean isAsked(FormField field, CaseContent content) {
        return content.form().containsKey(field.key())
                || org.tongban.catalog.GuideConditions.holds(field.when(), content.answers());
    }

    private LabelledValue value(Guide guide, FormField field, CaseContent content, Sight sight, Locale language) {
        var given = content.form().getOrDefault(field.key(), "");
        var shown = !given.isEmpty() && sight.hides(field) ? HIDDEN : inWords(guide, field, given, language);
        return new LabelledValue(field.key(), field.label().in(language), shown);
    }

    private String inWords(Guide guide, FormField field, String given, Locale language) {
        return switch (field.kind()) {
            case CHOICE -> optionText(field.options(), given, language);
            case DIVISION -> given.isEmpty() ? "" : regions.path(given, language);
            case BOOKING ->
                Booking.parse(given)
                        .map(booking -> counters.words(booking, guide, language))
                        .orElse(given);
            case TEXT, TEXTAREA, NUMBER, MONEY, DATE, PHONE, CITIZEN_ID, CREDIT_CODE, ADDRESS -> given;
        };
    }

    List<LabelledValue> answers(Guide guide, CaseContent content, Locale language) {
        return guide.questions().stream()
                .filter(question -> content.answers().containsKey(question.key()))
                .map(question -> new LabelledValue(
                        question.key(),
                        question.text().in(language),
                        answer(question.options(), content.answers().getOrDefault(question.key(), ""), language)))
                .toList();
    }

    private String answer(List<Option> options, String value, Locale language) {
        if (options.isEmpty() && (value.equals("yes") || value.equals("no"))) {
            return messages.text("casework.answer." + value, language);
        }
        return optionText(options, value, language);
    }

    private static String optionText(List<Option> options, String value, Locale language) {
        return options.stream()
                .filter(option -> option.value().equals(value))
                .map(option -> option.text().in(language))
                .findFirst()
                .orElse(value);
    }

    List<DeskMaterial> materials(Guide guide, CaseContent content, Sight sight, Locale language) {
        return content.materials().stream()
                .map(material -> material(guide, material, sight, language))
                .toList();
    }

    private DeskMaterial material(Guide guide, CaseContent.Material given, Sight sight, Locale language) {
        var name = guide.material(given.key()).map(known -> known.name().in(language));
        var isLicence = given.taken().equals("licence") && !given.reference().isEmpty();
        var isEarlier = given.taken().equals("earlier") && !given.reference().isEmpty();
        var label = messages.text(isEarlier ? "casework.earlier-number" : "casework.licence-number", language);
        var number = new LabelledValue("number", label, given.reference());
        return new DeskMaterial(
                given.key(),
                name.orElse(given.name()),
                grade(given.taken()),
                given.taken(),
                given.taken().equals("commitment") ? given.reference() : "",
                sight.hidesFiles()
                        ? List.of()
                        : given.files().stream().map(DeskContent::file).toList(),
                (isLicence || isEarlier) && !sight.hidesFiles() ? List.of(number) : List.of());
    }

    private static DeskCaseView.DeskFile file(CaseContent.File file) {
        return new DeskCaseView.DeskFile(file.sha256(), file.name(), file.mediaType(), file.sizeBytes());
    }

    /** How far a material can be trusted (国办函〔2016〕108号). */
    private static String grade(String taken) {
        return switch (taken) {
            case "identity", "licence", "earlier" -> "A";
            case "upload" -> "C";
            case "commitment", "form" -> "D";
            default -> "";
        };
    }
}
