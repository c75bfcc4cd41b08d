package org.tongban.casework;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongban.catalog.ChecklistItem;
import org.tongban.catalog.Guide;
import org.tongban.catalog.GuideConditions;
import org.tongban.catalog.Limit;
import org.tongban.catalog.Material;
import org.tongban.catalog.ProcessStep;
import org.tongban.catalog.ProcessStep.Step;
import org.tongban.catalog.RuleSet;
import org.tongban.platform.Role;

/**
 * What a case takes from its service's text when it is submitted.
 *
 * @param posts who takes each step that this case has; a step that is missing is not part of its process
 * @param licenceType slug of the licence that a grant issues; empty where the result is no licence
 * @param checklist keys of the discretion standard's points; a review answers each
 * @param correctionDays working days that the applicant has to answer a correction
 * @param preCheck how long the authority has to accept, ask for correction or refuse
 * @param traits what sets this case apart from others
 * @param extension how much longer the statutory limit may be made, and who says so
 * @param reminders working days before a due date on which whoever has the case is reminded
 * @param process what else its process says
 */
public record CaseTerms(
        Map<Step, Role> posts,
        Limit promised,
        Limit statutory,
        String licenceType,
        List<String> checklist,
        int correctionDays,
        Limit preCheck,
        Set<Trait> traits,
        RuleSet.Extension extension,
        List<Integer> reminders,
        ProcessTerms process) {

    /** Cases from before rule sets were written down stand under the Licensing Law. */
    public CaseTerms {
        process = Objects.requireNonNullElse(process, ProcessTerms.NONE);
        preCheck = Objects.requireNonNullElse(preCheck, RuleSet.LICENSING_LAW.check());
        traits = Objects.requireNonNullElse(traits, Set.of());
        extension = Objects.requireNonNullElse(extension, RuleSet.Extension.NONE);
        reminders = Objects.requireNonNullElse(reminders, RuleSet.REMINDERS);
    }

    /** Of a process that says nothing but who takes its steps. */
    CaseTerms(
            Map<Step, Role> posts,
            Limit promised,
            Limit statutory,
            String licenceType,
            List<String> checklist,
            int correctionDays,
            Limit preCheck,
            Set<Trait> traits,
            RuleSet.Extension extension,
            List<Integer> reminders) {
        this(
                posts,
                promised,
                statutory,
                licenceType,
                checklist,
                correctionDays,
                preCheck,
                traits,
                extension,
                reminders,
                ProcessTerms.NONE);
    }

    public enum Trait {
        /** Where the authority lets the time to accept pass, it counts as accepted as of receipt. */
        SILENCE_ACCEPTS,
        /** A national system decides; the outcome is written down as it tells it. */
        DECIDED_ELSEWHERE,
        /** The central project platform gives it a code before it can be decided. */
        PROJECT_CODE,
        /** Where all its conditions hold, the system grants it at once. */
        AUTOMATIC,
        /** It is made public before it is granted, so that anybody may object. */
        PUBLIC_NOTICE
    }

    /** The terms of a service under the answers of its scenario. */
    public static CaseTerms of(Guide guide, Map<String, String> answers) {
        var posts = new EnumMap<Step, Role>(Step.class);
        var limits = new EnumMap<Step, Limit>(Step.class);
        for (var step : guide.process()) {
            if (step.step() != Step.DELIVERY && GuideConditions.holds(step.when(), answers)) {
                posts.put(step.step(), Role.valueOf(step.post().toUpperCase(Locale.ROOT)));
                limits.put(step.step(), planned(step, guide));
            }
        }
        return new CaseTerms(
                posts,
                guide.limits().promised(),
                guide.limits().statutory(),
                guide.result().licence(),
                guide.checklist().stream()
                        .filter(point -> GuideConditions.holds(point.when(), answers))
                        .map(ChecklistItem::key)
                        .toList(),
                guide.limits().ruleSet().correctionDays(),
                guide.limits().ruleSet().check(),
                traits(guide, answers),
                guide.limits().ruleSet().extension(),
                guide.limits().ruleSet().reminders(),
                new ProcessTerms(limits, List.of(), "", mayFollow(guide, answers)));
    }

    /** Where others decide, it is handed in where they are. */
    private static Map<String, Integer> mayFollow(Guide guide, Map<String, String> answers) {
        if (guide.isDecidedElsewhere()) return Map.of();
        return guide.materials().stream()
                .filter(material -> material.need() == Material.Need.LATER && material.followsWithin() > 0)
                .filter(material -> GuideConditions.holds(material.when(), answers))
                .collect(Collectors.toUnmodifiableMap(Material::key, Material::followsWithin));
    }

    /** Counted as the promise is. */
    private static Limit planned(ProcessStep step, Guide guide) {
        var calendar = guide.limits().promised().unit() == Limit.Unit.CALENDAR;
        return new Limit(step.limitDays(), calendar ? Limit.Unit.CALENDAR : Limit.Unit.WORKING);
    }

    CaseTerms with(ProcessTerms other) {
        return new CaseTerms(
                posts,
                promised,
                statutory,
                licenceType,
                checklist,
                correctionDays,
                preCheck,
                traits,
                extension,
                reminders,
                other);
    }

    private static Set<Trait> traits(Guide guide, Map<String, String> answers) {
        var traits = EnumSet.noneOf(Trait.class);
        if (guide.limits().ruleSet().silence() == RuleSet.Silence.ACCEPTED) traits.add(Trait.SILENCE_ACCEPTS);
        if (guide.isDecidedElsewhere()) traits.add(Trait.DECIDED_ELSEWHERE);
        if (guide.projectCode().isNeeded()) traits.add(Trait.PROJECT_CODE);
        if (!guide.automatic().conditions().isEmpty()) traits.add(Trait.AUTOMATIC);
        if (guide.publicNotice().isAskedFor(answers)) traits.add(Trait.PUBLIC_NOTICE);
        return traits;
    }

    boolean has(Trait trait) {
        return traits.contains(trait);
    }

    /** Those who find out what it rests on, and those who decide. */
    boolean isJudgedBy(Role role) {
        return posts.get(Step.REVIEW) == role || posts.get(Step.DECISION) == role;
    }

    boolean has(Step step) {
        return posts.containsKey(step);
    }

    /** A grant is done once the licence is issued, changed or ended. */
    boolean issuesLicence() {
        return !licenceType.isEmpty();
    }
}
