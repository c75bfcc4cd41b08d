package org.tongban.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.casework.CaseFixtures.ACCEPT;
import static org.tongban.casework.CaseFixtures.FOOD;
import static org.tongban.casework.CaseFixtures.REVIEW;
import static org.tongban.casework.CaseFixtures.WITHOUT_SITE_CHECK;
import static org.tongban.casework.CaseFixtures.askCorrection;
import static org.tongban.casework.CaseFixtures.siteCheckBy;
import static org.tongban.casework.CaseFixtures.submitted;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tongban.casework.CaseCommand.Assign;
import org.tongban.casework.CaseCommand.GiveBack;
import org.tongban.casework.CaseCommand.HandOver;
import org.tongban.casework.CaseCommand.ReturnToReview;
import org.tongban.casework.CaseCommand.Take;
import org.tongban.casework.CaseFixtures.Story;
import org.tongban.platform.Role;

/** Who of the post has it, and whom that keeps out. */
class HandsOfACaseTest {
    private static final UUID HE = new UUID(5, 1);
    private static final UUID ZHANG = new UUID(5, 2);
    private static final UUID ZHOU = new UUID(5, 3);
    private static final Actor WINDOW = new Actor(Role.WINDOW, HE, false, false);
    private static final Actor OFFICER = new Actor(Role.OFFICER, ZHANG, false, false);
    private static final Actor COLLEAGUE = new Actor(Role.OFFICER, ZHOU, false, false);
    private static final Actor SUBSTITUTE = new Actor(Role.OFFICER, ZHOU, true, false);
    private static final Actor ONCE_HE_LEFT = new Actor(Role.OFFICER, ZHOU, false, true);
    private static final Actor HEAD = new Actor(Role.HEAD, new UUID(5, 4), false, false);

    @Test
    void what_nobody_has_is_stepped_in_one_go_and_nobody_has_it_afterwards() {
        var checked = accepted().does(OFFICER, siteCheckBy("张敏", "周涛")).isIn(CaseState.ACCEPTED);

        assertThat(checked.file().holder()).isEmpty();
        checked.does(COLLEAGUE, REVIEW).isIn(CaseState.REVIEWED);
    }

    @Test
    void what_one_has_taken_a_colleague_neither_steps_nor_takes() {
        var taken = accepted().does(OFFICER, new Take()).isIn(CaseState.ACCEPTED);

        assertThat(taken.file().holder()).contains(ZHANG);
        taken.does(COLLEAGUE, siteCheckBy("张敏", "周涛")).isRejected("casework.held-by-colleague");
        taken.does(COLLEAGUE, new Take()).isRejected("casework.held-by-colleague");
        taken.does(COLLEAGUE, new HandOver(ZHOU, "给我")).isRejected("casework.held-by-colleague");
        taken.does(OFFICER, new Take()).isRejected("casework.has-it-already");
        taken.does(OFFICER, siteCheckBy("张敏", "周涛")).isIn(CaseState.ACCEPTED);
    }

    @Test
    void whoever_stands_in_steps_it_and_it_stays_with_whom_it_was() {
        var checked = accepted().does(OFFICER, new Take()).does(SUBSTITUTE, siteCheckBy("张敏", "周涛"));

        checked.isIn(CaseState.ACCEPTED);
        assertThat(checked.file().holder()).contains(ZHANG);
        checked.does(SUBSTITUTE, new HandOver(ZHOU, "由我接着办")).isIn(CaseState.ACCEPTED);
        assertThat(checked.file().holder()).contains(ZHOU);
    }

    @Test
    void what_one_had_who_has_left_is_nobodys() {
        var taken = accepted().does(OFFICER, new Take());

        taken.does(ONCE_HE_LEFT, new Take()).isIn(CaseState.ACCEPTED);
        assertThat(taken.file().holder()).contains(ZHOU);
    }

    @Test
    void only_the_head_assigns_also_over_the_heads_of_others() {
        var file = accepted();
        file.does(OFFICER, new Assign(ZHOU, "")).isRejected("casework.not-your-step");
        file.does(HEAD, new Assign(ZHANG, "请本周办完")).isIn(CaseState.ACCEPTED);
        file.does(HEAD, new Assign(ZHANG, "")).isRejected("casework.has-it-already");
        file.does(HEAD, new Assign(ZHOU, "")).isIn(CaseState.ACCEPTED);

        assertThat(file.file().holder()).contains(ZHOU);
        file.does(HEAD, new GiveBack("另行安排")).isIn(CaseState.ACCEPTED);
        assertThat(file.file().holder()).isEmpty();
        file.does(HEAD, new GiveBack("")).isRejected("casework.not-in-your-hands");
    }

    @Test
    void who_hands_over_has_it_and_says_what_has_to_be_known() {
        var file = accepted();
        file.does(OFFICER, new HandOver(ZHOU, "请接着办")).isRejected("casework.not-in-your-hands");
        file.does(OFFICER, new Take()).does(OFFICER, new HandOver(ZHOU, " ")).isRejected("casework.note-missing");
        file.does(OFFICER, new HandOver(ZHANG, "自己")).isRejected("casework.has-it-already");
        file.does(OFFICER, new HandOver(ZHOU, "长".repeat(2_001))).isRejected("casework.text-too-long");
        file.does(OFFICER, new HandOver(ZHOU, "已约好周五上门")).isIn(CaseState.ACCEPTED);

        assertThat(file.file().holder()).contains(ZHOU);
        file.does(OFFICER, new GiveBack("")).isRejected("casework.held-by-colleague");
        file.does(COLLEAGUE, new GiveBack("")).isIn(CaseState.ACCEPTED);
        assertThat(file.file().holder()).isEmpty();
    }

    @Test
    void another_post_has_nothing_to_take() {
        var file = accepted();
        file.does(WINDOW, new Take()).isRejected("casework.not-your-step");
        file.does(HEAD, new Take()).isRejected("casework.not-your-step");
        submitted(FOOD).does(OFFICER, new Take()).isRejected("casework.not-your-step");
    }

    @Test
    void with_the_turn_it_passes_from_all_hands() {
        var file = submitted(WITHOUT_SITE_CHECK).does(WINDOW, new Take()).does(WINDOW, ACCEPT);
        assertThat(file.file().holder()).isEmpty();

        file.does(OFFICER, new Take()).does(OFFICER, REVIEW).isIn(CaseState.REVIEWED);
        assertThat(file.file().holder()).isEmpty();
    }

    @Test
    void sent_back_to_review_it_is_again_with_whoever_reviewed_it() {
        var file = submitted(WITHOUT_SITE_CHECK).does(WINDOW, ACCEPT).does(OFFICER, REVIEW);

        file.does(HEAD, new ReturnToReview("请补充意见", Optional.of(ZHANG))).isIn(CaseState.ACCEPTED);

        assertThat(file.file().holder()).contains(ZHANG);
        file.does(COLLEAGUE, REVIEW).isRejected("casework.held-by-colleague");
    }

    @Test
    void while_the_applicant_corrects_whoever_asked_keeps_it() {
        var file = submitted(FOOD).does(WINDOW, new Take()).does(WINDOW, askCorrection("form.area"));
        file.isIn(CaseState.AWAITING_CORRECTION);
        assertThat(file.file().holder()).contains(HE);
        file.does(HEAD, new Assign(ZHOU, "")).isRejected("casework.not-in-this-state");

        file.does(Role.APPLICANT, CaseFixtures.CORRECT).isIn(CaseState.SUBMITTED);

        assertThat(file.file().holder()).contains(HE);
    }

    @Test
    void what_is_decided_changes_hands_no_more() {
        var file = submitted(WITHOUT_SITE_CHECK).does(WINDOW, ACCEPT).does(OFFICER, REVIEW);
        file.does(HEAD, new CaseCommand.Refuse("不符合条件")).isIn(CaseState.CONCLUDED_REFUSED);

        file.does(HEAD, new Assign(ZHANG, "")).isRejected("casework.already-decided");
        file.does(OFFICER, new Take()).isRejected("casework.already-decided");
    }

    private static Story accepted() {
        return submitted(FOOD).does(WINDOW, ACCEPT).isIn(CaseState.ACCEPTED);
    }
}
