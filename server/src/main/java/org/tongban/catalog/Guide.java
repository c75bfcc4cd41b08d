package org.tongban.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tongban.region.Division;
import org.tongban.region.Text;

/**
 * A service as a pack describes it, the same for every division of its level.
 *
 * @param baseCode 12 digits: 2 region, 2 type, 5 main item, 3 sub-item
 * @param level at which it is decided
 * @param authority the kind of authority that decides, such as {@code market-regulation}
 * @param takenInAt kinds of authorities whose halls take it in besides
 * @param keywords everyday words for search
 * @param requirements what must hold for the application to be made at all
 * @param checklist what the reviewer ticks (审查要点)
 * @param decidedBy who decides; what a national system decides is never decided or issued here
 * @param inPerson what has to be done in person and where
 * @param projectCode what the central project platform is told for a project's code
 * @param jointBodies who else has a say
 * @param automation what the system decides by itself; empty where it decides nothing
 * @param promiseCheckDays working days after the grant within which is checked whether a commitment was kept; 0 where
 *     nobody checks
 * @param madePublic what is made public before it is granted; empty where nothing is
 * @param stated whether it is in force, and what takes its place; empty where its text says nothing of it
 * @param listed what the published lists say besides; empty where they say no more
 */
public record Guide(
        String slug,
        String baseCode,
        Text name,
        Text summary,
        ItemType type,
        CaseKind caseKind,
        List<Addressee> addressees,
        Themes themes,
        Division.Kind level,
        String authority,
        List<String> takenInAt,
        List<String> keywords,
        List<LegalBasis> basis,
        List<Text> conditions,
        Limits limits,
        Visits visits,
        Fee fee,
        List<Question> questions,
        List<Requirement> requirements,
        List<FieldGroup> form,
        List<Material> materials,
        List<ProcessStep> process,
        List<ChecklistItem> checklist,
        Result result,
        List<Faq> faq,
        DecidedBy decidedBy,
        InPerson inPerson,
        ProjectCodeSource projectCode,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<JointBody> jointBodies,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Automatic> automation,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) int promiseCheckDays,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<PublicNotice> madePublic,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Life> stated,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<ListFacts> listed) {

    /** Guides that were written down before these were asked for have none of them. */
    public Guide {
        decidedBy = Objects.requireNonNullElse(decidedBy, DecidedBy.AUTHORITY);
        inPerson = Objects.requireNonNullElse(inPerson, InPerson.NONE);
        projectCode = Objects.requireNonNullElse(projectCode, ProjectCodeSource.NONE);
        jointBodies = Objects.requireNonNullElse(jointBodies, List.of());
        automation = Objects.requireNonNullElse(automation, Optional.empty());
        madePublic = Objects.requireNonNullElse(madePublic, Optional.empty());
        stated = Objects.requireNonNullElse(stated, Optional.empty());
        listed = Objects.requireNonNullElse(listed, Optional.empty());
    }

    /** {@link Life#ACTIVE} where its text says nothing of it. */
    public Life life() {
        return stated.orElse(Life.ACTIVE);
    }

    /** What the published lists say besides; {@link ListFacts#NONE} where they say no more. */
    public ListFacts listFacts() {
        return listed.orElse(ListFacts.NONE);
    }

    /** {@link PublicNotice#NONE} where nothing is made public. */
    public PublicNotice publicNotice() {
        return madePublic.orElse(PublicNotice.NONE);
    }

    /** What the system decides by itself; {@link Automatic#NEVER} where it decides nothing. */
    public Automatic automatic() {
        return automation.orElse(Automatic.NEVER);
    }

    public boolean isDecidedElsewhere() {
        return decidedBy == DecidedBy.NATIONAL_SYSTEM;
    }

    /** The field in which the applicant wishes for a time, where the service is done in person. */
    public Optional<FormField> bookingField() {
        return fields().stream()
                .filter(field -> field.kind() == FormField.Kind.BOOKING)
                .findFirst();
    }

    public boolean isImmediate() {
        return caseKind == CaseKind.IMMEDIATE;
    }

    public Optional<Question> question(String key) {
        return questions.stream().filter(each -> each.key().equals(key)).findFirst();
    }

    public Optional<FormField> field(String key) {
        return fields().stream().filter(each -> each.key().equals(key)).findFirst();
    }

    public Optional<Material> material(String key) {
        return materials.stream().filter(each -> each.key().equals(key)).findFirst();
    }

    /** The fields of all groups, in order. */
    public List<FormField> fields() {
        return form.stream().flatMap(group -> group.fields().stream()).toList();
    }
}
