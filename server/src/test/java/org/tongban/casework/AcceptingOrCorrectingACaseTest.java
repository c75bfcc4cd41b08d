package org.tongban.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.casework.CaseFixtures.ACCEPT;
import static org.tongban.casework.CaseFixtures.CORRECT;
import static org.tongban.casework.CaseFixtures.FOOD;
import static org.tongban.casework.CaseFixtures.askCorrection;
import static org.tongban.casework.CaseFixtures.submitted;
import static org.tongban.platform.Role.APPLICANT;
import static org.tongban.platform.Role.HEAD;
import static org.tongban.platform.Role.OFFICER;
import static org.tongban.platform.Role.OPERATOR;
import static org.tongban.platform.Role.WINDOW;

import org.junit.jupiter.api.Test;
import org.tongban.casework.CaseCommand.Lapse;
import org.tongban.casework.CaseCommand.RefuseAcceptance;
import org.tongban.casework.CaseCommand.Withdraw;

class AcceptingOrCorrectingACaseTest {

    @Test
    void the_window_accepts_and_nobody_else() {
        submitted(FOOD).does(OFFICER, ACCEPT).isRejected("casework.not-your-step");
        submitted(FOOD).does(APPLICANT, ACCEPT).isRejected("casework.not-your-step");
        submitted(FOOD).does(WINDOW, ACCEPT).isIn(CaseState.ACCEPTED);
    }

    @Test
    void a_case_is_accepted_once() {
        submitted(FOOD).does(WINDOW, ACCEPT).does(WINDOW, ACCEPT).isRejected("casework.not-in-this-state");
    }

    @Test
    void a_correction_names_what_to_correct_and_gives_fifteen_working_days() {
        submitted(FOOD).does(WINDOW, askCorrection()).isRejected("casework.nothing-to-correct");

        var asked = submitted(FOOD, "2026-09-29").does(WINDOW, askCorrection("form.area", "material.layout"));

        assertThat(asked.isIn(CaseState.AWAITING_CORRECTION).file().answerBy().orElseThrow())
                .isEqualTo("2026-10-26");
    }

    @Test
    void a_corrected_case_is_received_anew() {
        var corrected = submitted(FOOD, "2026-09-29")
                .does(WINDOW, askCorrection("form.area"))
                .on("2026-10-12")
                .does(APPLICANT, CORRECT)
                .isIn(CaseState.SUBMITTED);

        assertThat(corrected.dates().current().due()).isEqualTo("2026-10-19");
    }

    @Test
    void an_unanswered_correction_lapses_only_after_its_last_day() {
        var asked = submitted(FOOD, "2026-09-29").does(WINDOW, askCorrection("form.area"));

        asked.on("2026-10-26").does(OPERATOR, new Lapse()).isRejected("casework.not-in-this-state");
        asked.on("2026-10-27").does(OPERATOR, new Lapse()).isIn(CaseState.RETURNED_UNCORRECTED);
    }

    @Test
    void refusing_to_accept_needs_a_reason() {
        submitted(FOOD).does(WINDOW, new RefuseAcceptance(" ")).isRejected("casework.reason-missing");
        submitted(FOOD).does(WINDOW, new RefuseAcceptance("不属于本机关职权范围")).isIn(CaseState.NOT_ACCEPTED);
    }

    @Test
    void an_applicant_withdraws_until_the_decision() {
        var withdraw = new Withdraw("不开了");

        submitted(FOOD).does(APPLICANT, withdraw).isIn(CaseState.WITHDRAWN);
        submitted(FOOD).does(WINDOW, ACCEPT).does(APPLICANT, withdraw).isIn(CaseState.WITHDRAWN);
        submitted(FOOD).does(HEAD, withdraw).isRejected("casework.not-your-step");
    }
}
