package org.tongban.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.casework.CaseFixtures.ACCEPT;
import static org.tongban.casework.CaseFixtures.REVIEW;
import static org.tongban.casework.CaseFixtures.submitted;
import static org.tongban.platform.Role.HEAD;
import static org.tongban.platform.Role.OFFICER;
import static org.tongban.platform.Role.WINDOW;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tongban.casework.CaseCommand.EndProcedure;
import org.tongban.casework.CaseCommand.Grant;
import org.tongban.casework.CaseCommand.HandUp;
import org.tongban.casework.CaseCommand.ReturnToReview;
import org.tongban.casework.CaseCommand.SendDown;
import org.tongban.casework.CaseCommand.StartProcedure;
import org.tongban.catalog.Limit;
import org.tongban.catalog.ProcessStep.Step;
import org.tongban.platform.Role;

/** Examined below, decided above, each with its own clock; and each step with its own day. September 2026, 15 a Tuesday. */
class ExaminingBelowTest {
    private static final HandUp HAND_UP = new HandUp("已经入户核实", true);
    private static final CaseTerms TERMS = CaseFixtures.terms(
                    Map.of(
                            Step.ACCEPTANCE, Role.WINDOW,
                            Step.PRELIMINARY, Role.OFFICER,
                            Step.REVIEW, Role.OFFICER,
                            Step.DECISION, Role.HEAD),
                    5,
                    "")
            .with(new ProcessTerms(
                    Map.of(
                            Step.ACCEPTANCE,
                            days(1),
                            Step.PRELIMINARY,
                            days(3),
                            Step.REVIEW,
                            days(4),
                            Step.DECISION,
                            days(2)),
                    List.of(),
                    "11500103TB0001952H"));

    @Test
    void everything_else_waits_until_it_is_handed_up() {
        var story = accepted();
        assertThat(story.file().step()).contains(Step.PRELIMINARY);
        story.does(OFFICER, REVIEW).isRejected("casework.preliminary-missing");
        story.does(HEAD, new Grant("")).isRejected("casework.review-missing");
        story.does(WINDOW, HAND_UP).isRejected("casework.not-your-step");
        story.does(OFFICER, new HandUp(" ", true)).isRejected("casework.reason-missing");

        story.does(OFFICER, HAND_UP).isIn(CaseState.ACCEPTED);

        assertThat(story.file().step()).contains(Step.REVIEW);
        story.does(OFFICER, HAND_UP).isRejected("casework.handed-up-already");
        story.does(OFFICER, REVIEW).does(HEAD, new Grant("")).isIn(CaseState.CONCLUDED_GRANTED);
    }

    @Test
    void each_has_a_clock_of_its_own() {
        var story = accepted();
        assertThat(story.dates().current().due()).isEqualTo("2026-09-18");
        assertThat(story.dates().isOpen()).isTrue();

        story.on("2026-09-17").does(OFFICER, HAND_UP).isIn(CaseState.ACCEPTED);

        assertThat(story.dates().isOpen()).isFalse();
        assertThat(story.dates().current().due()).isEqualTo("2026-09-24");
    }

    @Test
    void sent_back_it_is_examined_again_while_the_clock_above_goes_on() {
        var story = accepted();
        story.does(OFFICER, new SendDown("收入没有写", Optional.empty())).isRejected("casework.nothing-handed-up");
        story.on("2026-09-17").does(OFFICER, HAND_UP);
        story.does(OFFICER, new SendDown("", Optional.empty())).isRejected("casework.reason-missing");

        story.on("2026-09-18")
                .does(OFFICER, new SendDown("收入没有写", Optional.empty()))
                .isIn(CaseState.ACCEPTED);

        assertThat(story.file().step()).contains(Step.PRELIMINARY);
        assertThat(story.dates().current().due()).isEqualTo("2026-09-24");
        assertThat(stepDue(story)).contains("2026-09-23");
        story.does(OFFICER, HAND_UP).does(OFFICER, REVIEW).isIn(CaseState.REVIEWED);
        story.does(HEAD, new SendDown("晚了", Optional.empty())).isRejected("casework.not-in-this-state");
    }

    @Test
    void a_step_is_due_from_the_day_it_began_and_never_after_the_whole() {
        var story = submitted(TERMS, "2026-09-14");
        assertThat(stepDue(story)).contains("2026-09-15");
        story.on("2026-09-15").does(WINDOW, ACCEPT);
        assertThat(stepDue(story)).contains("2026-09-18");
        story.on("2026-09-17").does(OFFICER, HAND_UP);
        assertThat(stepDue(story)).contains("2026-09-23");
        story.on("2026-09-21").does(OFFICER, REVIEW).isIn(CaseState.REVIEWED);
        assertThat(stepDue(story)).contains("2026-09-23");

        story.on("2026-09-22").does(HEAD, new ReturnToReview("请写明收入")).isIn(CaseState.ACCEPTED);

        assertThat(stepDue(story)).as("four days would end after the promise").contains("2026-09-24");
    }

    @Test
    void it_stands_still_with_the_clock() {
        var story = accepted().does(OFFICER, HAND_UP).isIn(CaseState.ACCEPTED);
        var started = new StartProcedure(SpecialProcedure.EXPERT_REVIEW, 2, "请专家看");

        story.does(OFFICER, started).isIn(CaseState.ACCEPTED);
        story.on("2026-09-17")
                .does(OFFICER, new EndProcedure(SpecialProcedure.EXPERT_REVIEW, "符合"))
                .isIn(CaseState.ACCEPTED);

        assertThat(stepDue(story)).contains("2026-09-23");
    }

    @Test
    void cases_from_before_steps_were_planned_have_no_day_for_them() {
        var story = submitted(CaseFixtures.WITHOUT_SITE_CHECK, "2026-09-15")
                .does(WINDOW, ACCEPT)
                .isIn(CaseState.ACCEPTED);

        assertThat(story.dates().stepDue()).isEmpty();
    }

    private static CaseFixtures.Story accepted() {
        return submitted(TERMS, "2026-09-15").does(WINDOW, ACCEPT).isIn(CaseState.ACCEPTED);
    }

    private static Optional<String> stepDue(CaseFixtures.Story story) {
        return story.dates().stepDue().map(Object::toString);
    }

    private static Limit days(int days) {
        return new Limit(days, Limit.Unit.WORKING);
    }
}
