package org.tongban.catalog.lists;

import java.util.List;
import org.tongban.catalog.Picture;
import org.tongban.catalog.page.GuideView.BasisView;
import org.tongban.catalog.page.GuideView.StepView;

/**
 * A power as it is registered: who has it, on what basis, how it is exercised, and what is owed with it.
 *
 * @param guideHref where a person reads how to apply
 * @param described whether the process is that of its guide, rather than that of powers of its type in general
 */
public record PowerView(
        String name,
        String typeText,
        String authority,
        String place,
        String division,
        String levels,
        String code,
        String baseCode,
        String source,
        List<BasisView> basis,
        Picture picture,
        List<StepView> steps,
        boolean described,
        List<DutyView> duties,
        String phone,
        String complaintPhone,
        String guideHref) {

    /** @param verified whether its basis was read in its text */
    public record DutyView(String stage, String text, String accountability, String basis, boolean verified) {}
}
