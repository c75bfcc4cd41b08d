package org.tongban.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.casework.CaseFixtures.ACCEPT;
import static org.tongban.casework.CaseFixtures.ALLOWANCE;
import static org.tongban.casework.CaseFixtures.FOOD;
import static org.tongban.casework.CaseFixtures.REVIEW;
import static org.tongban.casework.CaseFixtures.WITHOUT_SITE_CHECK;
import static org.tongban.casework.CaseFixtures.siteCheckBy;
import static org.tongban.casework.CaseFixtures.submitted;
import static org.tongban.platform.Role.HEAD;
import static org.tongban.platform.Role.OFFICER;
import static org.tongban.platform.Role.OPERATOR;
import static org.tongban.platform.Role.WINDOW;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tongban.casework.CaseCommand.Conclude;
import org.tongban.casework.CaseCommand.Grant;
import org.tongban.casework.CaseCommand.Refuse;
import org.tongban.casework.CaseCommand.ReturnToReview;
import org.tongban.casework.CaseCommand.Review;

class DecidingACaseTest {
    private static final Grant GRANT = new Grant("");

    @Test
    void a_site_check_needs_two_different_officers() {
        accepted().does(OFFICER, siteCheckBy("甲")).isRejected("casework.two-officers-needed");
        accepted().does(OFFICER, siteCheckBy("甲", " 甲 ")).isRejected("casework.two-officers-needed");
        accepted().does(OFFICER, siteCheckBy("甲", "乙")).isIn(CaseState.ACCEPTED);
    }

    @Test
    void no_review_before_the_site_check_that_the_process_asks_for() {
        accepted().does(OFFICER, REVIEW).isRejected("casework.site-check-missing");
        submitted(WITHOUT_SITE_CHECK).does(WINDOW, ACCEPT).does(OFFICER, REVIEW).isIn(CaseState.REVIEWED);
    }

    @Test
    void a_review_answers_the_whole_checklist_and_says_why() {
        checked().does(OFFICER, new Review(Map.of(), "符合", true)).isRejected("casework.checklist-incomplete");
        checked()
                .does(OFFICER, new Review(Map.of("premises", false), "", false))
                .isRejected("casework.reason-missing");
    }

    @Test
    void the_head_decides_after_the_review_and_only_once() {
        checked().does(HEAD, GRANT).isRejected("casework.review-missing");
        reviewed().does(OFFICER, GRANT).isRejected("casework.not-your-step");

        var granted = reviewed().does(HEAD, GRANT).isIn(CaseState.GRANTED);

        granted.does(HEAD, new Refuse("改主意")).isRejected("casework.already-decided");
        granted.does(HEAD, GRANT).isRejected("casework.already-decided");
    }

    @Test
    void a_grant_concludes_when_the_licence_is_issued() {
        reviewed()
                .does(HEAD, GRANT)
                .does(OPERATOR, new Conclude(Optional.of(new UUID(1, 1)), "1.2.156"))
                .isIn(CaseState.CONCLUDED_GRANTED);
    }

    @Test
    void a_grant_without_a_licence_concludes_at_once() {
        submitted(ALLOWANCE).does(WINDOW, ACCEPT).does(WINDOW, GRANT).isIn(CaseState.CONCLUDED_GRANTED);
    }

    @Test
    void a_refusal_needs_a_reason() {
        reviewed().does(HEAD, new Refuse("")).isRejected("casework.reason-missing");
        reviewed().does(HEAD, new Refuse("场所不符合要求")).isIn(CaseState.CONCLUDED_REFUSED);
    }

    @Test
    void a_case_returned_to_review_keeps_its_site_check() {
        var returned = reviewed().does(HEAD, new ReturnToReview("请补充意见")).isIn(CaseState.ACCEPTED);

        assertThat(returned.file().progress().siteChecked()).isTrue();
        returned.does(OFFICER, REVIEW).isIn(CaseState.REVIEWED);
    }

    @Test
    void texts_are_at_most_two_thousand_characters() {
        reviewed().does(HEAD, new Refuse("长".repeat(2_001))).isRejected("casework.text-too-long");
    }

    private static CaseFixtures.Story accepted() {
        return submitted(FOOD).does(WINDOW, ACCEPT).isIn(CaseState.ACCEPTED);
    }

    private static CaseFixtures.Story checked() {
        return accepted().does(OFFICER, siteCheckBy("甲", "乙"));
    }

    private static CaseFixtures.Story reviewed() {
        return checked().does(OFFICER, REVIEW).isIn(CaseState.REVIEWED);
    }
}
