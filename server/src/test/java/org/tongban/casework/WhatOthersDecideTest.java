package org.tongban.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.casework.CaseFixtures.ACCEPT;
import static org.tongban.casework.CaseFixtures.ALLOWANCE;
import static org.tongban.casework.CaseFixtures.CORRECT;
import static org.tongban.casework.CaseFixtures.PASSPORT;
import static org.tongban.casework.CaseFixtures.PROJECT;
import static org.tongban.casework.CaseFixtures.REVIEW;
import static org.tongban.casework.CaseFixtures.VISITED_HERE;
import static org.tongban.casework.CaseFixtures.askCorrection;
import static org.tongban.casework.CaseFixtures.submitted;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.tongban.casework.CaseCommand.AskProjectCodeAgain;
import org.tongban.casework.CaseCommand.AssignProjectCode;
import org.tongban.casework.CaseCommand.ConfirmBooking;
import org.tongban.casework.CaseCommand.Grant;
import org.tongban.casework.CaseCommand.MissVisit;
import org.tongban.casework.CaseCommand.MoveVisit;
import org.tongban.casework.CaseCommand.Refuse;
import org.tongban.casework.CaseCommand.RefuseProjectCode;
import org.tongban.casework.CaseCommand.ReportOutcome;
import org.tongban.catalog.Booking;
import org.tongban.kernel.ProjectCode;
import org.tongban.platform.Role;

class WhatOthersDecideTest {
    private static final AssignProjectCode CODE = new AssignProjectCode(ProjectCode.parse("2509-320193-89-01-544060"));

    @Test
    void what_the_police_decide_is_booked_and_then_written_down_as_they_tell_it() {
        submitted(PASSPORT, "2026-09-25")
                .does(Role.WINDOW, ACCEPT)
                .isIn(CaseState.ACCEPTED)
                .does(Role.OFFICER, outcome(true, "E12345678", ""))
                .isRejected("casework.booking-missing")
                .does(Role.WINDOW, visitOn("2026-09-29"))
                .isIn(CaseState.ACCEPTED)
                .on("2026-09-29")
                .does(Role.OFFICER, outcome(true, " ", ""))
                .isRejected("casework.outcome-number-missing")
                .does(Role.OFFICER, outcome(true, "E12345678", "可凭回执领取"))
                .isIn(CaseState.CONCLUDED_GRANTED);
    }

    @Test
    void a_refusal_of_the_police_needs_its_reason() {
        submitted(PASSPORT, "2026-09-25")
                .does(Role.WINDOW, ACCEPT)
                .does(Role.WINDOW, visitOn("2026-09-29"))
                .on("2026-09-29")
                .does(Role.OFFICER, outcome(false, "", " "))
                .isRejected("casework.reason-missing")
                .does(Role.OFFICER, outcome(false, "", "指纹比对没有通过。"))
                .isIn(CaseState.CONCLUDED_REFUSED);
    }

    @Test
    void nothing_comes_of_a_visit_before_its_day() {
        submitted(PASSPORT, "2026-09-25")
                .does(Role.WINDOW, ACCEPT)
                .does(Role.WINDOW, visitOn("2026-09-29"))
                .on("2026-09-28")
                .does(Role.OFFICER, outcome(true, "E12345678", ""))
                .isRejected("casework.visit-still-to-come")
                .does(Role.OFFICER, outcome(false, "", "没有通过。"))
                .isRejected("casework.visit-still-to-come")
                .does(Role.WINDOW, new MissVisit(""))
                .isRejected("casework.visit-not-missed-yet")
                .on("2026-09-29")
                .does(Role.OFFICER, outcome(true, "E12345678", ""))
                .isIn(CaseState.CONCLUDED_GRANTED);
    }

    @Test
    void the_applicant_moves_the_visit_up_to_the_day_before() {
        submitted(PASSPORT, "2026-09-21")
                .does(Role.WINDOW, ACCEPT)
                .does(Role.APPLICANT, movedTo("2026-09-24"))
                .isRejected("casework.visit-not-agreed-on")
                .does(Role.WINDOW, visitOn("2026-09-23"))
                .does(Role.WINDOW, movedTo("2026-09-24"))
                .isRejected("casework.not-your-step")
                .on("2026-09-22")
                .does(Role.APPLICANT, movedTo("2026-09-22"))
                .isRejected("casework.closed-on-that-day")
                .does(Role.APPLICANT, movedTo("2026-09-24"))
                .isIn(CaseState.ACCEPTED)
                .on("2026-09-23")
                .does(Role.OFFICER, outcome(true, "E12345678", ""))
                .isRejected("casework.visit-still-to-come")
                .on("2026-09-24")
                .does(Role.APPLICANT, movedTo("2026-09-28"))
                .isRejected("casework.too-late-to-move-visit")
                .does(Role.WINDOW, new MissVisit(""))
                .does(Role.APPLICANT, movedTo("2026-09-28"))
                .isRejected("casework.visit-not-agreed-on");
        submitted(ALLOWANCE, "2026-09-21")
                .does(Role.WINDOW, ACCEPT)
                .does(Role.APPLICANT, movedTo("2026-09-24"))
                .isRejected("casework.nothing-to-book");
    }

    @Test
    void who_did_not_come_is_given_another_time_and_the_limits_run_from_there() {
        var story = submitted(PASSPORT, "2026-09-21")
                .does(Role.WINDOW, ACCEPT)
                .does(Role.WINDOW, new MissVisit(""))
                .isRejected("casework.booking-missing")
                .does(Role.WINDOW, visitOn("2026-09-23"))
                .on("2026-09-23")
                .does(Role.HEAD, new MissVisit(""))
                .isRejected("casework.not-your-step")
                .does(Role.OFFICER, new MissVisit("电话没有人接。"))
                .isIn(CaseState.ACCEPTED);
        assertThat(story.file().turn()).contains(Role.WINDOW);
        assertThat(story.dates().phase()).isEqualTo(Clock.Phase.REBOOKING);
        assertThat(story.dates().current().due()).isEqualTo("2026-09-24");

        story.does(Role.OFFICER, outcome(true, "E1", ""))
                .isRejected("casework.booking-missing")
                .does(Role.WINDOW, visitOn("2026-09-28"))
                .isIn(CaseState.ACCEPTED);
        assertThat(story.dates().current().from()).isEqualTo("2026-09-28");
    }

    @Test
    void a_visit_is_moved_by_whoever_has_to_do_with_it() {
        var story = submitted(PASSPORT, "2026-09-21")
                .does(Role.WINDOW, ACCEPT)
                .does(Role.OFFICER, visitOn("2026-09-23"))
                .isRejected("casework.not-your-step")
                .does(Role.WINDOW, visitOn("2026-09-23"))
                .does(Role.OFFICER, visitOn("2026-09-24"))
                .isIn(CaseState.ACCEPTED)
                .does(Role.HEAD, visitOn("2026-09-25"))
                .isRejected("casework.not-your-step")
                .does(Role.WINDOW, visitOn("2026-09-28"))
                .isIn(CaseState.ACCEPTED);

        assertThat(story.file().progress().bookedFor()).contains(LocalDate.parse("2026-09-28"));
    }

    @Test
    void what_is_decided_here_waits_for_the_visit_too() {
        submitted(VISITED_HERE, "2026-09-21")
                .does(Role.WINDOW, ACCEPT)
                .does(Role.OFFICER, REVIEW)
                .isRejected("casework.booking-missing")
                .does(Role.WINDOW, visitOn("2026-09-23"))
                .does(Role.OFFICER, REVIEW)
                .isRejected("casework.visit-still-to-come")
                .on("2026-09-23")
                .does(Role.OFFICER, REVIEW)
                .isIn(CaseState.REVIEWED)
                .does(Role.HEAD, new Grant(""))
                .isIn(CaseState.CONCLUDED_GRANTED);
    }

    @Test
    void nobody_here_decides_what_the_police_decide_and_the_other_way_round() {
        submitted(PASSPORT)
                .does(Role.WINDOW, ACCEPT)
                .does(Role.OFFICER, new Grant(""))
                .isRejected("casework.decided-elsewhere")
                .does(Role.OFFICER, new Refuse("不行"))
                .isRejected("casework.decided-elsewhere");
        submitted(ALLOWANCE)
                .does(Role.WINDOW, ACCEPT)
                .does(Role.WINDOW, outcome(true, "1", ""))
                .isRejected("casework.decided-here")
                .does(Role.WINDOW, visitOn("2026-09-30"))
                .isRejected("casework.nothing-to-book");
    }

    @Test
    void a_visit_is_agreed_on_for_a_working_day_to_come() {
        submitted(PASSPORT, "2026-09-29")
                .does(Role.WINDOW, ACCEPT)
                .does(Role.WINDOW, visitOn("2026-10-01"))
                .isRejected("casework.closed-on-that-day")
                .does(Role.WINDOW, visitOn("2026-10-11"))
                .isRejected("casework.closed-on-that-day")
                .does(Role.WINDOW, visitOn("2026-09-29"))
                .isRejected("casework.closed-on-that-day")
                .does(Role.WINDOW, visitOn("2026-10-10"))
                .isIn(CaseState.ACCEPTED);
    }

    @Test
    void the_limit_runs_from_the_visit() {
        var story = submitted(PASSPORT, "2026-09-21").does(Role.WINDOW, ACCEPT);
        assertThat(story.dates().phase()).isEqualTo(Clock.Phase.BOOKING);
        assertThat(story.dates().current().due()).isEqualTo("2026-09-22");

        story.does(Role.WINDOW, visitOn("2026-09-28"));

        assertThat(story.dates().phase()).isEqualTo(Clock.Phase.IN_PERSON);
        assertThat(story.dates().current().from()).isEqualTo("2026-09-28");
        assertThat(story.dates().current().due()).isEqualTo("2026-10-13");
    }

    @Test
    void a_project_is_certified_once_it_has_its_code_and_gets_one_only() {
        submitted(PROJECT)
                .does(Role.OPERATOR, CODE)
                .isRejected("casework.not-in-this-state")
                .does(Role.WINDOW, ACCEPT)
                .does(Role.OFFICER, new Grant(""))
                .isRejected("casework.project-code-missing")
                .does(Role.OFFICER, CODE)
                .isRejected("casework.not-your-step")
                .does(Role.OPERATOR, CODE)
                .isIn(CaseState.ACCEPTED)
                .does(Role.OPERATOR, CODE)
                .isRejected("casework.not-in-this-state")
                .does(Role.OFFICER, new Grant(""))
                .isIn(CaseState.CONCLUDED_GRANTED);
    }

    @Test
    void a_project_that_the_platform_refuses_is_corrected_and_accepted_again() {
        submitted(PROJECT)
                .does(Role.WINDOW, ACCEPT)
                .does(Role.OFFICER, askCorrection("form.projectName"))
                .isRejected("casework.not-in-this-state")
                .does(Role.OFFICER, new AskProjectCodeAgain())
                .isRejected("casework.code-not-refused")
                .does(Role.OPERATOR, new RefuseProjectCode("bad-name"))
                .isIn(CaseState.ACCEPTED)
                .does(Role.OFFICER, new Grant(""))
                .isRejected("casework.project-code-missing")
                .does(Role.WINDOW, askCorrection("form.projectName"))
                .isRejected("casework.not-your-step")
                .does(Role.OFFICER, askCorrection("form.projectName"))
                .isIn(CaseState.AWAITING_CORRECTION)
                .does(Role.APPLICANT, CORRECT)
                .isIn(CaseState.SUBMITTED)
                .does(Role.WINDOW, ACCEPT)
                .does(Role.OPERATOR, CODE)
                .does(Role.OFFICER, new Grant(""))
                .isIn(CaseState.CONCLUDED_GRANTED);
    }

    @Test
    void where_the_data_are_right_the_platform_is_asked_again() {
        var story = submitted(PROJECT)
                .does(Role.WINDOW, ACCEPT)
                .does(Role.OPERATOR, new RefuseProjectCode("bad-code"))
                .does(Role.WINDOW, new AskProjectCodeAgain())
                .isRejected("casework.not-your-step")
                .does(Role.OFFICER, new AskProjectCodeAgain())
                .isIn(CaseState.ACCEPTED);
        assertThat(story.file().progress().codeProblem()).isEmpty();

        story.does(Role.OPERATOR, CODE).does(Role.OFFICER, new Grant("")).isIn(CaseState.CONCLUDED_GRANTED);
    }

    private static MoveVisit movedTo(String day) {
        return new MoveVisit(new Booking("500103003", LocalDate.parse(day), Booking.Half.AFTERNOON), "");
    }

    private static ConfirmBooking visitOn(String day) {
        return new ConfirmBooking(new Booking("500103003", LocalDate.parse(day), Booking.Half.MORNING), "");
    }

    private static ReportOutcome outcome(boolean granted, String number, String note) {
        return new ReportOutcome(granted, number, note);
    }
}
