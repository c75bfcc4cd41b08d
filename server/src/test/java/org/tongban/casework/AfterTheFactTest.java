package org.tongban.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.casework.CaseFixtures.ACCEPT;
import static org.tongban.casework.CaseFixtures.PASSPORT;
import static org.tongban.casework.CaseFixtures.REVIEW;
import static org.tongban.casework.CaseFixtures.VISITED_HERE;
import static org.tongban.casework.CaseFixtures.WITHOUT_SITE_CHECK;
import static org.tongban.casework.CaseFixtures.submitted;
import static org.tongban.platform.Role.HEAD;
import static org.tongban.platform.Role.OFFICER;
import static org.tongban.platform.Role.OPERATOR;
import static org.tongban.platform.Role.WINDOW;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tongban.casework.CaseCommand.Conclude;
import org.tongban.casework.CaseCommand.ConfirmBooking;
import org.tongban.casework.CaseCommand.CorrectDecision;
import org.tongban.casework.CaseCommand.Grant;
import org.tongban.casework.CaseCommand.Refuse;
import org.tongban.casework.CaseCommand.RefuseAcceptance;
import org.tongban.casework.CaseCommand.Reopen;
import org.tongban.casework.CaseCommand.ReportOutcome;
import org.tongban.casework.CaseCommand.VoidGrant;
import org.tongban.catalog.Booking;

/** What the head does about a decision afterwards. Accepted and decided on Tuesday 15 September 2026. */
class AfterTheFactTest {
    private static final Reopen BY_COURT = new Reopen(ReopeningCause.COURT, "（2026）渝01行终12号", "程序有误，判令重作。");
    private static final Reopen BY_ITSELF = new Reopen(ReopeningCause.OWN_MISTAKE, "", "漏看了一份材料。");
    private static final VoidGrant VOID = new VoidGrant(VoidingGround.DECEIT, "租赁合同系伪造。");

    @Test
    void a_refusal_is_decided_again_within_the_laws_own_limit_from_that_day() {
        var story = refused();
        story.isIn(CaseState.CONCLUDED_REFUSED);

        story.on("2026-10-12").does(HEAD, BY_COURT).isIn(CaseState.ACCEPTED);

        assertThat(story.dates().again()).isTrue();
        assertThat(story.dates().promised().due())
                .isEqualTo("2026-11-09")
                .isEqualTo(story.dates().statutory().due());
        story.does(OFFICER, REVIEW).does(HEAD, new Grant("")).isIn(CaseState.GRANTED);
    }

    @Test
    void who_orders_it_from_outside_is_named() {
        refused()
                .does(HEAD, new Reopen(ReopeningCause.RECONSIDERATION, " ", "撤销原决定"))
                .isRejected("casework.reference-missing");
        refused().does(HEAD, new Reopen(ReopeningCause.OWN_MISTAKE, "", "")).isRejected("casework.reason-missing");
        refused().does(OFFICER, BY_ITSELF).isRejected("casework.not-your-step");
        refused().does(HEAD, BY_ITSELF).isIn(CaseState.ACCEPTED);
    }

    @Test
    void a_grant_is_taken_away_once_and_may_be_decided_again() {
        var story = granted();
        story.does(OFFICER, VOID).isRejected("casework.not-your-step");
        story.does(HEAD, new VoidGrant(VoidingGround.OTHER, " ")).isRejected("casework.reason-missing");

        story.does(HEAD, VOID).isIn(CaseState.VOIDED);

        story.does(HEAD, VOID).isRejected("casework.already-decided");
        assertThat(CaseTransitions.GRAPH.ends(CaseState.VOIDED)).isTrue();
        story.does(HEAD, BY_COURT).isIn(CaseState.ACCEPTED);
        refused().does(HEAD, VOID).isRejected("casework.already-decided");
    }

    @Test
    void a_slip_of_the_pen_is_corrected_and_nothing_else_changes() {
        var story = granted();
        story.does(HEAD, new CorrectDecision(" ", "误写")).isRejected("casework.right-words-missing");

        story.does(HEAD, new CorrectDecision("有效期至 2031 年 9 月 14 日", "日期误写")).isIn(CaseState.CONCLUDED_GRANTED);

        submitted(WITHOUT_SITE_CHECK)
                .does(HEAD, new CorrectDecision("甲", "误写"))
                .isRejected("casework.not-in-this-state");
    }

    @Test
    void a_refusal_to_accept_is_checked_again_like_something_that_has_just_come() {
        var story = submitted(WITHOUT_SITE_CHECK, "2026-09-15")
                .does(WINDOW, new RefuseAcceptance("不属于本机关职权范围"))
                .on("2026-09-21")
                .does(HEAD, BY_ITSELF)
                .isIn(CaseState.SUBMITTED);

        assertThat(story.dates().current().due()).isEqualTo("2026-09-28");
        assertThat(story.does(WINDOW, ACCEPT).dates().promised().due()).isEqualTo("2026-09-28");
    }

    @Test
    void who_was_at_the_counter_need_not_come_again() {
        var visit = new Booking("500103", LocalDate.of(2026, 9, 16), Booking.Half.MORNING);
        var story = submitted(VISITED_HERE, "2026-09-15")
                .does(WINDOW, ACCEPT)
                .does(WINDOW, new ConfirmBooking(visit, ""))
                .on("2026-09-16")
                .does(OFFICER, REVIEW)
                .does(HEAD, new Refuse("不符合条件"))
                .on("2026-10-12")
                .does(HEAD, BY_COURT)
                .isIn(CaseState.ACCEPTED);

        assertThat(story.dates().promised().from()).isEqualTo("2026-10-12");
        assertThat(story.file().turn()).contains(OFFICER);
    }

    @Test
    void what_a_national_system_decided_is_for_that_system_to_mend() {
        var visit = new Booking("500103", LocalDate.of(2026, 9, 16), Booking.Half.MORNING);
        submitted(PASSPORT, "2026-09-15")
                .does(WINDOW, ACCEPT)
                .does(WINDOW, new ConfirmBooking(visit, ""))
                .on("2026-09-16")
                .does(OFFICER, new ReportOutcome(false, "E1", "照片不合格"))
                .does(HEAD, BY_ITSELF)
                .isRejected("casework.decided-elsewhere");
    }

    private static CaseFixtures.Story refused() {
        return reviewed().does(HEAD, new Refuse("不符合条件"));
    }

    private static CaseFixtures.Story granted() {
        return reviewed().does(HEAD, new Grant("")).does(OPERATOR, new Conclude(Optional.empty(), ""));
    }

    private static CaseFixtures.Story reviewed() {
        return submitted(WITHOUT_SITE_CHECK, "2026-09-15").does(WINDOW, ACCEPT).does(OFFICER, REVIEW);
    }
}
