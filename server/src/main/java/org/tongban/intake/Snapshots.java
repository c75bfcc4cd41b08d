package org.tongban.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongban.casework.CaseContent;
import org.tongban.catalog.FormField;
import org.tongban.catalog.Guide;
import org.tongban.catalog.GuideConditions;
import org.tongban.platform.Uploads;

/** Freezes what was submitted, as casework keeps it: only what the guide asked, codes in their proper form. */
@Component
class Snapshots {
    private final Uploads uploads;

    Snapshots(Uploads uploads) {
        this.uploads = uploads;
    }

    CaseContent content(
            Guide guide, String applicantName, ApplicationContent content, MaterialPlan plan, UUID applicant) {
        return new CaseContent(
                applicantName,
                form(guide, content),
                asked(guide, content.answers()),
                plan.materials().stream()
                        .map(planned -> material(planned, content, applicant))
                        .toList());
    }

    private static Map<String, String> asked(Guide guide, Map<String, String> answers) {
        var asked = new HashMap<String, String>();
        for (var question : guide.questions()) {
            var answer = answers.get(question.key());
            if (answer != null && GuideConditions.holds(question.when(), answers)) asked.put(question.key(), answer);
        }
        return asked;
    }

    static Map<String, String> form(Guide guide, ApplicationContent content) {
        var form = new HashMap<String, String>();
        for (var field : guide.fields()) {
            var value = content.form().getOrDefault(field.key(), "").strip();
            if (!value.isEmpty() && GuideConditions.holds(field.when(), content.answers())) {
                form.put(field.key(), proper(field.kind(), value));
            }
        }
        return form;
    }

    private static String proper(FormField.Kind kind, String value) {
        return switch (kind) {
            case CITIZEN_ID, CREDIT_CODE -> value.replace(" ", "").toUpperCase(Locale.ROOT);
            default -> value;
        };
    }

    private CaseContent.Material material(MaterialPlan.Planned planned, ApplicationContent content, UUID applicant) {
        var material = planned.material();
        var choice = content.materials().get(material.key());
        var files = planned.way() instanceof Way.ByUpload && choice != null ? choice.files() : List.<String>of();
        return new CaseContent.Material(
                material.key(),
                material.name().zh(),
                planned.means().name().toLowerCase(Locale.ROOT),
                reference(planned.way()),
                files.stream().map(file -> file(file, applicant)).toList());
    }

    CaseContent.File file(String reference, UUID applicant) {
        var file = uploads.owned(applicant, reference);
        return new CaseContent.File(file.sha256(), file.name(), file.mediaType(), file.sizeBytes());
    }

    private static String reference(Way way) {
        return switch (way) {
            case Way.ByLicence(var licence) -> licence.number();
            case Way.ByCommitment(var promise) -> promise.zh();
            case Way.ByIdentity _, Way.ByForm _, Way.Later _, Way.ByUpload _ -> "";
        };
    }
}
