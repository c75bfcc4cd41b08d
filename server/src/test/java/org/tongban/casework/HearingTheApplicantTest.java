package org.tongban.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.casework.CaseFixtures.ACCEPT;
import static org.tongban.casework.CaseFixtures.REVIEW;
import static org.tongban.casework.CaseFixtures.WITHOUT_SITE_CHECK;
import static org.tongban.casework.CaseFixtures.submitted;
import static org.tongban.platform.Role.APPLICANT;
import static org.tongban.platform.Role.HEAD;
import static org.tongban.platform.Role.OFFICER;
import static org.tongban.platform.Role.WINDOW;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tongban.casework.CaseCommand.AnnounceRefusal;
import org.tongban.casework.CaseCommand.EndProcedure;
import org.tongban.casework.CaseCommand.Grant;
import org.tongban.casework.CaseCommand.RecordHearing;
import org.tongban.casework.CaseCommand.Refuse;
import org.tongban.casework.CaseCommand.StartProcedure;
import org.tongban.casework.CaseCommand.StateDefence;

/** The applicant is heard before a refusal. Told on Tuesday 15 September 2026; five days end on the 22nd. */
class HearingTheApplicantTest {
    private static final AnnounceRefusal ANNOUNCED = new AnnounceRefusal(5, "停车场面积不够");
    private static final StateDefence STATED = new StateDefence("已经另租一块场地", false);
    private static final StateDefence WITH_HEARING = new StateDefence("已经另租一块场地", true);
    private static final HearingMinutes MINUTES =
            new HearingMinutes(LocalDate.parse("2026-09-25"), "任远", "申请人和代理人", List.of("a".repeat(64)));
    private static final Refuse REFUSE = new Refuse("面积仍然不够，另租的场地没有产权证");

    @Test
    void a_refusal_that_was_announced_waits_for_the_applicant_or_for_the_day() {
        var story = reviewed().does(HEAD, ANNOUNCED).isIn(CaseState.REVIEWED);
        story.does(HEAD, REFUSE).isRejected("casework.defence-runs");
        story.on("2026-09-22").does(HEAD, REFUSE).isRejected("casework.defence-runs");
        story.does(APPLICANT, STATED).isIn(CaseState.REVIEWED);
        story.does(APPLICANT, STATED).isRejected("casework.defence-over");
        story.does(HEAD, REFUSE).isIn(CaseState.CONCLUDED_REFUSED);

        reviewed().does(HEAD, ANNOUNCED).on("2026-09-23").does(HEAD, REFUSE).isIn(CaseState.CONCLUDED_REFUSED);
    }

    @Test
    void whoever_has_come_round_may_grant_at_once() {
        reviewed().does(HEAD, ANNOUNCED).does(HEAD, new Grant("")).isIn(CaseState.GRANTED);
    }

    @Test
    void a_hearing_that_is_asked_for_is_held_before_the_refusal() {
        var story = reviewed().does(HEAD, ANNOUNCED).does(APPLICANT, WITH_HEARING);
        story.does(HEAD, REFUSE).isRejected("casework.hearing-missing");

        story.does(HEAD, new StartProcedure(SpecialProcedure.HEARING, 10, "申请人要求听证"));
        story.does(HEAD, REFUSE).isRejected("casework.procedure-runs");
        story.on("2026-09-28").does(HEAD, new EndProcedure(SpecialProcedure.HEARING, "听证笔录第 3 号"));

        story.does(HEAD, REFUSE).isRejected("casework.minutes-missing");
        story.does(HEAD, new RecordHearing(MINUTES)).isIn(CaseState.REVIEWED);
        story.does(HEAD, REFUSE).isIn(CaseState.CONCLUDED_REFUSED);
    }

    @Test
    void it_is_announced_by_who_judges_with_reasons_and_days() {
        var story = reviewed();
        story.does(WINDOW, ANNOUNCED).isRejected("casework.not-your-step");
        story.does(OFFICER, new AnnounceRefusal(5, " ")).isRejected("casework.reason-missing");
        story.does(OFFICER, new AnnounceRefusal(4, "面积不够")).isRejected("casework.defence-days-unclear");
        story.does(APPLICANT, STATED).isRejected("casework.defence-over");
        story.does(OFFICER, ANNOUNCED).isIn(CaseState.REVIEWED);
        story.does(OFFICER, ANNOUNCED).isRejected("casework.defence-runs");
        story.does(APPLICANT, new StateDefence(" ", true)).isRejected("casework.reason-missing");
        story.on("2026-09-23").does(APPLICANT, STATED).isRejected("casework.defence-over");
        submitted(WITHOUT_SITE_CHECK).does(OFFICER, ANNOUNCED).isRejected("casework.not-in-this-state");
    }

    @Test
    void announced_again_it_waits_again() {
        var story = reviewed().does(HEAD, ANNOUNCED).does(APPLICANT, STATED).does(HEAD, ANNOUNCED);

        assertThat(story.isIn(CaseState.REVIEWED).file().progress().beyond().defence())
                .hasValueSatisfying(defence -> assertThat(defence.stated()).isFalse());
        story.does(HEAD, REFUSE).isRejected("casework.defence-runs");
    }

    private static CaseFixtures.Story reviewed() {
        return submitted(WITHOUT_SITE_CHECK, "2026-09-15").does(WINDOW, ACCEPT).does(OFFICER, REVIEW);
    }
}
