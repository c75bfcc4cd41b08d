package org.tongban.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongban.catalog.LicenceAct;
import org.tongban.licence.LicenceActs;
import org.tongban.platform.Problem;

/**
 * An application as its pages show it, in the language of the call: only what is asked under the answers so far.
 *
 * @param licence which licence it is about; null where the service is about none
 * @param notices what the law asks of whoever applies, and what this person does not meet
 * @param errors everything that keeps it from being submitted; a page shows those of its own fields
 * @param promised until when it will be decided, in words
 */
public record ApplicationView(
        UUID id,
        int version,
        Application.State state,
        @Nullable UUID caseId,
        String service,
        String serviceName,
        String division,
        String divisionName,
        String authorityName,
        Instant updatedAt,
        @Nullable LicencePick licence,
        List<Notice> notices,
        List<Question> questions,
        List<Group> groups,
        Map<String, String> answers,
        Map<String, String> form,
        Map<String, MaterialChoice> materials,
        Plan plan,
        List<Problem.Field> errors,
        String promised) {

    /**
     * @param chosen id; null where the applicant still has to choose
     * @param changes what would read otherwise on it afterwards, by what is filled in so far
     */
    record LicencePick(
            LicenceAct act, @Nullable UUID chosen, List<LicenceOption> options, List<LicenceActs.Change> changes) {}

    /**
     * @param detail what stands on it first, such as the name of the business
     * @param problem why it cannot be chosen now; empty where it can
     */
    record LicenceOption(
            UUID id,
            String typeName,
            String number,
            String detail,
            @Nullable LocalDate validUntil,
            String problem) {}

    /** @param met false where it can already be seen that it is not met */
    record Notice(String text, boolean met) {}

    record Option(String value, String text) {}

    record Question(String key, String text, String hint, String kind, List<Option> options) {}

    record Group(String key, String title, List<Field> fields) {}

    /** @param valueText what stands for the value where the value itself is a code, such as a division's name */
    record Field(
            String key,
            String label,
            String kind,
            boolean required,
            String hint,
            int maxLength,
            String min,
            String max,
            List<Option> options,
            String valueText,
            @Nullable Source source) {}

    /** @param value what was taken from there; what the applicant writes over it is their own */
    record Source(String kind, String text, String value) {}

    /** @param handIn how many papers the applicant hands in */
    record Plan(List<Material> materials, long handIn) {}

    record Material(
            String key,
            String name,
            String standard,
            String note,
            Means means,
            List<Means> others,
            String reason,
            String basis,
            String commitment,
            List<String> accept,
            long maxBytes,
            boolean required,
            List<File> files) {}

    record File(String id, String name, long sizeBytes, String mediaType) {}

    /** A draft in the person's list. */
    record Line(UUID id, String service, String serviceName, String division, String divisionName, Instant updatedAt) {}
}
