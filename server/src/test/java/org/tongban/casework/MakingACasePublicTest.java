package org.tongban.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.casework.CaseFixtures.ACCEPT;
import static org.tongban.casework.CaseFixtures.REVIEW;
import static org.tongban.casework.CaseFixtures.WITHOUT_SITE_CHECK;
import static org.tongban.casework.CaseFixtures.submitted;
import static org.tongban.platform.Role.APPLICANT;
import static org.tongban.platform.Role.HEAD;
import static org.tongban.platform.Role.OFFICER;
import static org.tongban.platform.Role.OPERATOR;
import static org.tongban.platform.Role.WINDOW;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tongban.casework.CaseCommand.AnswerObjection;
import org.tongban.casework.CaseCommand.Grant;
import org.tongban.casework.CaseCommand.PublishNotice;
import org.tongban.casework.CaseCommand.ReceiveObjection;
import org.tongban.casework.CaseCommand.Refuse;
import org.tongban.casework.CaseCommand.Reopen;
import org.tongban.casework.CaseCommand.ReturnToReview;
import org.tongban.casework.CaseTerms.Trait;

/** What is made public before it is decided. Reviewed on Tuesday 15 September 2026; five days end on the 22nd. */
class MakingACasePublicTest {
    private static final PublishNotice BY_THE_TEXT = new PublishNotice(5, "");
    private static final PublishNotice BY_THE_HEAD = new PublishNotice(5, "拟在民权路设停车场");
    private static final ReceiveObjection OBJECTION = new ReceiveObjection();
    private static final Grant GRANT = new Grant("");

    @Test
    void where_the_text_asks_for_it_nothing_is_granted_before_the_period_is_over() {
        var story = reviewed(asking());
        story.does(HEAD, GRANT).isRejected("casework.notice-missing");

        story.does(OPERATOR, BY_THE_TEXT).isIn(CaseState.REVIEWED);

        assertThat(story.file().progress().beyond().notice().orElseThrow().until())
                .isEqualTo("2026-09-22");
        story.on("2026-09-22").does(HEAD, GRANT).isRejected("casework.notice-runs");
        story.does(HEAD, new Refuse("不符合")).isRejected("casework.notice-runs");
        story.on("2026-09-23").does(HEAD, GRANT).isIn(CaseState.GRANTED);
    }

    @Test
    void the_text_has_it_published_once_exactly() {
        var story = reviewed(asking()).does(OPERATOR, BY_THE_TEXT).isIn(CaseState.REVIEWED);
        story.does(OPERATOR, BY_THE_TEXT).isRejected("casework.notice-published-already");

        story.does(HEAD, new ReturnToReview("请核对")).does(OFFICER, REVIEW).on("2026-09-23");

        story.does(OPERATOR, BY_THE_TEXT).isRejected("casework.notice-published-already");
        assertThat(story.file().progress().beyond().notices()).hasSize(1);
    }

    @Test
    void a_refusal_needs_no_notice() {
        reviewed(asking()).does(HEAD, new Refuse("不符合条件")).isIn(CaseState.CONCLUDED_REFUSED);
    }

    @Test
    void the_head_makes_public_what_concerns_the_public() {
        var story = reviewed(WITHOUT_SITE_CHECK);
        story.does(OFFICER, BY_THE_HEAD).isRejected("casework.not-your-step");
        story.does(HEAD, BY_THE_TEXT).isRejected("casework.reason-missing");
        story.does(HEAD, new PublishNotice(0, "拟设停车场")).isRejected("casework.notice-days-unclear");
        story.does(HEAD, BY_THE_HEAD).isIn(CaseState.REVIEWED);
        story.does(HEAD, BY_THE_HEAD).isRejected("casework.notice-runs");

        story.on("2026-09-23").does(HEAD, BY_THE_HEAD).isIn(CaseState.REVIEWED);

        assertThat(story.file().progress().beyond().notices()).hasSize(2);
        submitted(WITHOUT_SITE_CHECK).does(HEAD, BY_THE_HEAD).isRejected("casework.not-in-this-state");
    }

    @Test
    void every_objection_has_an_answer_before_it_is_decided() {
        var story = reviewed(asking());
        story.does(OPERATOR, OBJECTION).isRejected("casework.notice-over");
        story.does(OPERATOR, BY_THE_TEXT).does(OPERATOR, OBJECTION).does(OPERATOR, OBJECTION);
        story.does(APPLICANT, OBJECTION).isRejected("casework.not-your-step");
        story.on("2026-09-23").does(OPERATOR, OBJECTION).isRejected("casework.notice-over");
        story.does(HEAD, GRANT).isRejected("casework.objections-unanswered");

        story.does(WINDOW, new AnswerObjection(1, "已核实")).isRejected("casework.not-your-step");
        story.does(OFFICER, new AnswerObjection(1, " ")).isRejected("casework.reason-missing");
        story.does(OFFICER, new AnswerObjection(1, "已核实")).isIn(CaseState.REVIEWED);
        story.does(OFFICER, new AnswerObjection(1, "已核实")).isRejected("casework.objection-answered-already");
        story.does(OFFICER, new AnswerObjection(3, "已核实")).isRejected("casework.objection-answered-already");

        story.does(HEAD, GRANT).isRejected("casework.objections-unanswered");
        story.does(HEAD, new AnswerObjection(2, "采纳")).does(HEAD, GRANT).isIn(CaseState.GRANTED);
    }

    @Test
    void decided_again_it_is_made_public_again() {
        var story = reviewed(asking()).does(OPERATOR, BY_THE_TEXT).on("2026-09-23");
        story.does(HEAD, new Refuse("不符合")).isIn(CaseState.CONCLUDED_REFUSED);

        story.does(HEAD, new Reopen(ReopeningCause.OWN_MISTAKE, "", "漏看材料")).does(OFFICER, REVIEW);

        story.does(HEAD, GRANT).isRejected("casework.notice-missing");
        story.does(OPERATOR, BY_THE_TEXT).isIn(CaseState.REVIEWED);
        assertThat(story.file().progress().beyond().notice().orElseThrow().nr()).isEqualTo(2);
    }

    private static CaseFixtures.Story reviewed(CaseTerms terms) {
        return submitted(terms, "2026-09-15").does(WINDOW, ACCEPT).does(OFFICER, REVIEW);
    }

    private static CaseTerms asking() {
        var terms = WITHOUT_SITE_CHECK;
        return new CaseTerms(
                terms.posts(),
                terms.promised(),
                terms.statutory(),
                terms.licenceType(),
                terms.checklist(),
                terms.correctionDays(),
                terms.preCheck(),
                Set.of(Trait.PUBLIC_NOTICE),
                terms.extension(),
                terms.reminders());
    }
}
