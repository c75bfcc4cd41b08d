package org.tongban.casework;

import static org.tongban.casework.CaseFixtures.ACCEPT;
import static org.tongban.casework.CaseFixtures.CORRECT;
import static org.tongban.casework.CaseFixtures.REVIEW;
import static org.tongban.casework.CaseFixtures.WITHOUT_SITE_CHECK;
import static org.tongban.casework.CaseFixtures.askCorrection;
import static org.tongban.casework.CaseFixtures.renewal;
import static org.tongban.casework.CaseFixtures.submitted;
import static org.tongban.platform.Role.APPLICANT;
import static org.tongban.platform.Role.HEAD;
import static org.tongban.platform.Role.OFFICER;
import static org.tongban.platform.Role.OPERATOR;
import static org.tongban.platform.Role.WINDOW;

import org.junit.jupiter.api.Test;
import org.tongban.casework.CaseCommand.Grant;
import org.tongban.casework.CaseCommand.GrantBySilence;

/** Licensing Law Art. 50: asked for on 15 September 2026; the licence is valid until 30 September. */
class RenewingBySilenceTest {
    private static final GrantBySilence SILENCE = new GrantBySilence();
    private static final String NOT_NOW = "casework.not-in-this-state";

    @Test
    void what_is_not_decided_while_the_licence_is_valid_counts_as_granted_once() {
        var story = renewal("2026-09-15", "2026-09-30").does(WINDOW, ACCEPT);

        story.on("2026-09-30").does(OPERATOR, SILENCE).isRejected(NOT_NOW);
        story.on("2026-10-01").does(OPERATOR, SILENCE).isIn(CaseState.GRANTED);
        story.does(OPERATOR, SILENCE).isRejected("casework.already-decided");
        story.does(HEAD, new Grant("")).isRejected("casework.already-decided");
    }

    @Test
    void also_after_the_review_and_by_nobody_else() {
        var story = renewal("2026-09-15", "2026-09-30").does(WINDOW, ACCEPT).does(OFFICER, REVIEW);

        story.on("2026-10-08").does(HEAD, SILENCE).isRejected("casework.not-your-step");
        story.does(OPERATOR, SILENCE).isIn(CaseState.GRANTED);
    }

    @Test
    void decided_in_time_nothing_is_left_to_silence() {
        renewal("2026-09-15", "2026-09-30")
                .does(WINDOW, ACCEPT)
                .does(OFFICER, REVIEW)
                .does(HEAD, new Grant(""))
                .isIn(CaseState.GRANTED)
                .on("2026-10-08")
                .does(OPERATOR, SILENCE)
                .isRejected("casework.already-decided");
    }

    @Test
    void whoever_answered_a_correction_after_the_end_waits_for_a_decision() {
        var story = renewal("2026-09-28", "2026-09-30").does(WINDOW, askCorrection("form.area"));
        story.on("2026-10-08").does(OPERATOR, SILENCE).isRejected(NOT_NOW);

        story.does(APPLICANT, CORRECT).does(WINDOW, ACCEPT).isIn(CaseState.ACCEPTED);

        story.does(OPERATOR, SILENCE).isRejected(NOT_NOW);
    }

    @Test
    void a_case_about_no_licence_is_never_granted_by_silence() {
        submitted(WITHOUT_SITE_CHECK)
                .does(WINDOW, ACCEPT)
                .on("2027-01-01")
                .does(OPERATOR, SILENCE)
                .isRejected(NOT_NOW);
    }
}
