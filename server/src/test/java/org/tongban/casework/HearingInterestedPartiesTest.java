package org.tongban.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.casework.CaseFixtures.ACCEPT;
import static org.tongban.casework.CaseFixtures.REVIEW;
import static org.tongban.casework.CaseFixtures.WITHOUT_SITE_CHECK;
import static org.tongban.casework.CaseFixtures.submitted;
import static org.tongban.platform.Role.HEAD;
import static org.tongban.platform.Role.OFFICER;
import static org.tongban.platform.Role.OPERATOR;
import static org.tongban.platform.Role.WINDOW;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tongban.casework.CaseCommand.EndProcedure;
import org.tongban.casework.CaseCommand.Grant;
import org.tongban.casework.CaseCommand.NameParty;
import org.tongban.casework.CaseCommand.RecordHearing;
import org.tongban.casework.CaseCommand.Refuse;
import org.tongban.casework.CaseCommand.StartProcedure;
import org.tongban.casework.CaseCommand.StateAsParty;

/** A neighbour is told on Tuesday 15 September 2026; five days end on the 22nd. */
class HearingInterestedPartiesTest {
    private static final NameParty NEIGHBOUR = new NameParty(5);
    private static final Grant GRANT = new Grant("");

    @Test
    void no_decision_before_everybody_told_was_heard_or_their_time_is_over() {
        var story = reviewed().does(OFFICER, NEIGHBOUR).does(HEAD, NEIGHBOUR).isIn(CaseState.REVIEWED);
        story.does(HEAD, GRANT).isRejected("casework.parties-not-heard");
        story.does(HEAD, new Refuse("场地不符合")).isRejected("casework.parties-not-heard");
        story.does(OPERATOR, new StateAsParty(1, false)).isIn(CaseState.REVIEWED);
        story.does(OPERATOR, new StateAsParty(1, false)).isRejected("casework.party-over");
        story.does(HEAD, GRANT).isRejected("casework.parties-not-heard");
        story.does(OPERATOR, new StateAsParty(2, false)).does(HEAD, GRANT).isIn(CaseState.GRANTED);

        reviewed().does(HEAD, NEIGHBOUR).on("2026-09-23").does(HEAD, GRANT).isIn(CaseState.GRANTED);
    }

    @Test
    void a_hearing_that_a_party_asks_for_is_held_and_decided_on_its_minutes() {
        var story = reviewed().does(HEAD, NEIGHBOUR).does(OPERATOR, new StateAsParty(1, true));
        story.does(HEAD, GRANT).isRejected("casework.party-hearing-missing");
        story.does(HEAD, minutes("2026-09-15")).isRejected("casework.no-hearing");

        story.does(HEAD, new StartProcedure(SpecialProcedure.HEARING, 10, "利害关系人要求听证"));
        story.on("2026-09-25").does(HEAD, new EndProcedure(SpecialProcedure.HEARING, "听证结束"));
        story.does(HEAD, GRANT).isRejected("casework.minutes-missing");
        story.does(HEAD, minutes("2026-09-14")).isRejected("casework.minutes-incomplete");
        story.does(HEAD, minutes("2026-09-26")).isRejected("casework.minutes-incomplete");
        story.does(WINDOW, minutes("2026-09-24")).isRejected("casework.not-your-step");
        story.does(HEAD, new RecordHearing(new HearingMinutes(LocalDate.parse("2026-09-24"), " ", "两人", List.of("a"))))
                .isRejected("casework.minutes-incomplete");
        story.does(HEAD, minutes("2026-09-24")).isIn(CaseState.REVIEWED);
        story.does(HEAD, GRANT).isIn(CaseState.GRANTED);
    }

    @Test
    void parties_are_told_by_who_judges_and_have_the_days_of_the_law() {
        var story = reviewed();
        story.does(WINDOW, NEIGHBOUR).isRejected("casework.not-your-step");
        story.does(HEAD, new NameParty(4)).isRejected("casework.party-days-unclear");
        story.does(HEAD, NEIGHBOUR).does(HEAD, new StateAsParty(1, false)).isRejected("casework.not-your-step");
        story.does(OPERATOR, new StateAsParty(2, false)).isRejected("casework.party-over");
        story.on("2026-09-23").does(OPERATOR, new StateAsParty(1, false)).isRejected("casework.party-over");
        submitted(WITHOUT_SITE_CHECK).does(OFFICER, NEIGHBOUR).isRejected("casework.not-in-this-state");
        assertThat(story.file().progress().beyond().hearings().parties()).hasSize(1);
    }

    private static RecordHearing minutes(String day) {
        return new RecordHearing(
                new HearingMinutes(LocalDate.parse(day), "任远", "申请人、利害关系人 1 人", List.of("a".repeat(64))));
    }

    private static CaseFixtures.Story reviewed() {
        return submitted(WITHOUT_SITE_CHECK, "2026-09-15").does(WINDOW, ACCEPT).does(OFFICER, REVIEW);
    }
}
