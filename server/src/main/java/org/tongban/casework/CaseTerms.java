package org.tongban.casework;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tongban.catalog.ChecklistItem;
import org.tongban.catalog.Guide;
import org.tongban.catalog.GuideConditions;
import org.tongban.catalog.Limit;
import org.tongban.catalog.ProcessStep.Step;
import org.tongban.platform.Role;

/**
 * What a case takes from its service's text when it is submitted.
 *
 * @param posts who takes each step that this case has; a step that is missing is not part of its process
 * @param licenceType slug of the licence that a grant issues; empty where the result is no licence
 * @param checklist keys of the discretion standard's points; a review answers each
 * @param correctionDays working days that the applicant has to answer a correction
 */
public record CaseTerms(
        Map<Step, Role> posts,
        Limit promised,
        Limit statutory,
        String licenceType,
        List<String> checklist,
        int correctionDays) {

    /** The applicant's own limit is configurable (Art. 82 binds the authority alone). */
    private static final int CORRECTION_DAYS = 15;

    /** The terms of a service under the answers of its scenario. */
    public static CaseTerms of(Guide guide, Map<String, String> answers) {
        var posts = new EnumMap<Step, Role>(Step.class);
        for (var step : guide.process()) {
            if (step.step() != Step.DELIVERY && GuideConditions.holds(step.when(), answers)) {
                posts.put(step.step(), Role.valueOf(step.post().toUpperCase(Locale.ROOT)));
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
                CORRECTION_DAYS);
    }

    boolean has(Step step) {
        return posts.containsKey(step);
    }

    boolean issuesLicence() {
        return !licenceType.isEmpty();
    }
}
