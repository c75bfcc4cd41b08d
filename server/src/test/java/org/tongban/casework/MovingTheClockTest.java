package org.tongban.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.casework.CaseFixtures.ACCEPT;
import static org.tongban.casework.CaseFixtures.CORRECT;
import static org.tongban.casework.CaseFixtures.PASSPORT;
import static org.tongban.casework.CaseFixtures.REVIEW;
import static org.tongban.casework.CaseFixtures.WITHOUT_SITE_CHECK;
import static org.tongban.casework.CaseFixtures.askCorrection;
import static org.tongban.casework.CaseFixtures.submitted;
import static org.tongban.platform.Role.APPLICANT;
import static org.tongban.platform.Role.HEAD;
import static org.tongban.platform.Role.OFFICER;
import static org.tongban.platform.Role.OPERATOR;
import static org.tongban.platform.Role.WINDOW;

import org.junit.jupiter.api.Test;
import org.tongban.casework.CaseCommand.AcceptBySilence;
import org.tongban.casework.CaseCommand.CancelCorrection;
import org.tongban.casework.CaseCommand.EndProcedure;
import org.tongban.casework.CaseCommand.Extend;
import org.tongban.casework.CaseCommand.Grant;
import org.tongban.casework.CaseCommand.Refuse;
import org.tongban.casework.CaseCommand.StartProcedure;
import org.tongban.casework.CaseCommand.TakeBackAcceptance;
import org.tongban.catalog.Limit;
import org.tongban.catalog.Limit.Unit;
import org.tongban.catalog.RuleSet;

/** Extension, special procedures, silence, and what was done by mistake. Accepted on Tuesday 15 September 2026. */
class MovingTheClockTest {
    private static final Extend EXTEND = new Extend("需要向外省核实资质", "");
    private static final AcceptBySilence SILENCE = new AcceptBySilence();

    @Test
    void an_extension_adds_its_days_once_and_says_why() {
        var story = accepted();
        story.does(HEAD, new Extend(" ", "")).isRejected("casework.reason-missing");
        story.does(OFFICER, EXTEND).isRejected("casework.not-your-step");
        assertThat(story.dates().statutory().due()).isEqualTo("2026-10-19");

        story.does(HEAD, EXTEND).isIn(CaseState.ACCEPTED);

        assertThat(story.dates().statutory().due()).isEqualTo("2026-11-02");
        assertThat(story.dates().promised().due()).isEqualTo("2026-10-12");
        story.does(HEAD, EXTEND).isRejected("casework.extended-already");
    }

    @Test
    void what_has_run_out_or_knows_no_extension_is_not_made_longer() {
        accepted().on("2026-10-20").does(HEAD, EXTEND).isRejected("casework.limit-over");
        accepted(with(RuleSet.Extension.NONE)).does(HEAD, EXTEND).isRejected("casework.no-extension");
    }

    @Test
    void where_the_government_approves_its_number_is_asked_for() {
        var story = accepted(with(new RuleSet.Extension(10, RuleSet.Approver.GOVERNMENT_HEAD)));

        story.does(HEAD, EXTEND).isRejected("casework.approval-missing");
        story.does(HEAD, new Extend("需要核实", "渝中府批〔2026〕8 号")).isIn(CaseState.ACCEPTED);
    }

    @Test
    void a_special_procedure_stops_the_clock_from_the_next_day_to_its_end() {
        var story = accepted()
                .on("2026-09-16")
                .does(OFFICER, start(SpecialProcedure.TESTING, 10))
                .isIn(CaseState.ACCEPTED);
        // Counted: the 16th. Expected until the 30th; four more days after the holiday.
        assertThat(story.dates().promised().due()).isEqualTo("2026-10-12");

        story.on("2026-09-18")
                .does(OFFICER, new EndProcedure(SpecialProcedure.TESTING, "合格"))
                .isIn(CaseState.ACCEPTED);

        assertThat(story.dates().promised().due()).isEqualTo("2026-09-24");
        assertThat(story.dates().promised().days())
                .filteredOn(day -> story.dates().promised().counts(day))
                .hasSize(5);
    }

    @Test
    void procedures_that_overlap_are_not_counted_twice() {
        var story = accepted()
                .on("2026-09-16")
                .does(OFFICER, start(SpecialProcedure.TESTING, 3))
                .on("2026-09-17")
                .does(OFFICER, start(SpecialProcedure.EXPERT_REVIEW, 3))
                .isIn(CaseState.ACCEPTED);
        story.does(OFFICER, start(SpecialProcedure.TESTING, 3)).isRejected("casework.procedure-runs");

        story.on("2026-09-18")
                .does(OFFICER, new EndProcedure(SpecialProcedure.TESTING, "合格"))
                .on("2026-09-21")
                .does(OFFICER, new EndProcedure(SpecialProcedure.EXPERT_REVIEW, "通过"))
                .isIn(CaseState.ACCEPTED);

        // Counted: 16, then 22, 23, 24, 25.
        assertThat(story.dates().promised().due()).isEqualTo("2026-09-25");
    }

    @Test
    void nothing_is_decided_while_a_procedure_runs() {
        var story = accepted()
                .does(OFFICER, REVIEW)
                .does(HEAD, start(SpecialProcedure.TESTING, 5))
                .isIn(CaseState.REVIEWED);
        story.does(HEAD, new Grant("")).isRejected("casework.procedure-runs");
        story.does(HEAD, new Refuse("不符合")).isRejected("casework.procedure-runs");

        story.does(HEAD, new EndProcedure(SpecialProcedure.TESTING, "检测合格"));

        story.does(HEAD, new Grant("")).isIn(CaseState.GRANTED);
    }

    @Test
    void a_procedure_is_begun_by_whoever_judges_with_days_and_a_reason() {
        accepted().does(WINDOW, start(SpecialProcedure.TESTING, 5)).isRejected("casework.not-your-step");
        accepted().does(OFFICER, start(SpecialProcedure.TESTING, 0)).isRejected("casework.needed-days-unclear");
        accepted()
                .does(OFFICER, new StartProcedure(SpecialProcedure.TESTING, 5, ""))
                .isRejected("casework.reason-missing");
        accepted()
                .does(OFFICER, new EndProcedure(SpecialProcedure.TESTING, "合格"))
                .isRejected("casework.procedure-does-not-run");
        submitted(PASSPORT)
                .does(WINDOW, ACCEPT)
                .does(OFFICER, start(SpecialProcedure.TESTING, 5))
                .isRejected("casework.decided-elsewhere");
    }

    @Test
    void an_extension_after_a_pause_keeps_both() {
        var story = accepted()
                .on("2026-09-16")
                .does(OFFICER, start(SpecialProcedure.APPRAISAL, 2))
                .on("2026-09-18")
                .does(OFFICER, new EndProcedure(SpecialProcedure.APPRAISAL, "鉴定完毕"))
                .does(HEAD, EXTEND)
                .isIn(CaseState.ACCEPTED);

        assertThat(story.dates().statutory().due()).isEqualTo("2026-11-04");
    }

    @Test
    void an_authority_that_keeps_silent_has_accepted_as_of_the_day_of_receipt() {
        var story = submitted(WITHOUT_SITE_CHECK, "2026-09-15");
        story.on("2026-09-22").does(OPERATOR, SILENCE).isRejected("casework.not-in-this-state");
        story.on("2026-09-23").does(WINDOW, SILENCE).isRejected("casework.not-your-step");

        story.does(OPERATOR, SILENCE).isIn(CaseState.ACCEPTED);

        assertThat(story.dates().promised().from()).isEqualTo("2026-09-15");
        assertThat(story.dates().promised().due()).isEqualTo("2026-09-22");
        submitted(PASSPORT, "2026-09-15")
                .on("2026-09-30")
                .does(OPERATOR, SILENCE)
                .isRejected("casework.not-in-this-state");
    }

    @Test
    void a_mistaken_acceptance_goes_back_to_the_check_from_that_day() {
        var story = accepted().on("2026-09-17");
        story.does(WINDOW, new TakeBackAcceptance("管辖有误")).isRejected("casework.not-your-step");

        story.does(HEAD, new TakeBackAcceptance("管辖有误")).isIn(CaseState.SUBMITTED);

        assertThat(story.dates().current().due()).isEqualTo("2026-09-24");
    }

    @Test
    void a_correction_that_is_not_needed_is_cancelled_and_cannot_be_answered() {
        var story = submitted(WITHOUT_SITE_CHECK, "2026-09-15")
                .does(WINDOW, askCorrection("material.premises"))
                .on("2026-09-17")
                .does(WINDOW, new CancelCorrection("房产信息已经核实"))
                .isIn(CaseState.SUBMITTED);

        assertThat(story.dates().current().due()).isEqualTo("2026-09-22");
        story.does(APPLICANT, CORRECT).isRejected("casework.not-in-this-state");
    }

    private static StartProcedure start(SpecialProcedure kind, int days) {
        return new StartProcedure(kind, days, "需要检测样品");
    }

    private static CaseFixtures.Story accepted() {
        return accepted(WITHOUT_SITE_CHECK);
    }

    private static CaseFixtures.Story accepted(CaseTerms terms) {
        return submitted(terms, "2026-09-15").does(WINDOW, ACCEPT);
    }

    private static CaseTerms with(RuleSet.Extension extension) {
        var terms = WITHOUT_SITE_CHECK;
        return new CaseTerms(
                terms.posts(),
                new Limit(5, Unit.WORKING),
                terms.statutory(),
                terms.licenceType(),
                terms.checklist(),
                terms.correctionDays(),
                terms.preCheck(),
                terms.traits(),
                extension,
                terms.reminders());
    }
}
