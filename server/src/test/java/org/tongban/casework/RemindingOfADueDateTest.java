package org.tongban.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.casework.CaseFixtures.ACCEPT;
import static org.tongban.casework.CaseFixtures.ALLOWANCE;
import static org.tongban.casework.CaseFixtures.CORRECT;
import static org.tongban.casework.CaseFixtures.REVIEW;
import static org.tongban.casework.CaseFixtures.WITHOUT_SITE_CHECK;
import static org.tongban.casework.CaseFixtures.askCorrection;
import static org.tongban.casework.CaseFixtures.submitted;
import static org.tongban.platform.Role.APPLICANT;
import static org.tongban.platform.Role.HEAD;
import static org.tongban.platform.Role.OFFICER;
import static org.tongban.platform.Role.OPERATOR;
import static org.tongban.platform.Role.WINDOW;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tongban.casework.CaseCommand.EndProcedure;
import org.tongban.casework.CaseCommand.Extend;
import org.tongban.casework.CaseCommand.Remind;
import org.tongban.casework.CaseCommand.ReturnToReview;
import org.tongban.casework.CaseCommand.StartProcedure;
import org.tongban.platform.Zones;

/** Accepted on Tuesday 15 September 2026 and promised in 5 working days: due on Tuesday the 22nd. */
class RemindingOfADueDateTest {
    private static final Remind REMIND = new Remind();

    @Test
    void three_days_and_one_day_before_and_once_it_is_over_each_once() {
        var story = accepted();
        assertThat(next(story)).hasValue("2026-09-17");
        story.on("2026-09-16").does(OPERATOR, REMIND).isRejected("casework.not-in-this-state");

        story.on("2026-09-17").does(OPERATOR, REMIND).isIn(CaseState.ACCEPTED);
        assertThat(told(story)).isEqualTo("2026-09-22, 3");
        story.on("2026-09-18").does(OPERATOR, REMIND).isRejected("casework.not-in-this-state");

        assertThat(next(story)).hasValue("2026-09-21");
        story.on("2026-09-21").does(OPERATOR, REMIND).isIn(CaseState.ACCEPTED);
        story.on("2026-09-22").does(OPERATOR, REMIND).isRejected("casework.not-in-this-state");

        assertThat(next(story)).hasValue("2026-09-23");
        story.on("2026-09-23").does(OPERATOR, REMIND).isIn(CaseState.ACCEPTED);
        assertThat(told(story)).isEqualTo("2026-09-22, -1");
        assertThat(next(story)).isEmpty();
        story.on("2026-10-30").does(OPERATOR, REMIND).isRejected("casework.not-in-this-state");
    }

    @Test
    void a_return_tells_nothing_twice() {
        var story = accepted().on("2026-09-21").does(OPERATOR, REMIND).does(OFFICER, REVIEW);

        story.does(HEAD, new ReturnToReview("请写明面积")).does(OPERATOR, REMIND).isRejected("casework.not-in-this-state");

        story.on("2026-09-23").does(OPERATOR, REMIND).isIn(CaseState.ACCEPTED);
        story.does(OFFICER, REVIEW).does(OPERATOR, REMIND).isRejected("casework.not-in-this-state");
    }

    @Test
    void an_extension_moves_the_day_and_reminds_anew() {
        var story = accepted().on("2026-09-21").does(OPERATOR, REMIND).isIn(CaseState.ACCEPTED);

        story.does(HEAD, new Extend("需要向外省核实资质", "")).does(OPERATOR, REMIND).isRejected("casework.not-in-this-state");

        assertThat(story.dates().current().due()).isEqualTo("2026-10-12");
        assertThat(next(story)).hasValue("2026-10-08");
        story.on("2026-10-08").does(OPERATOR, REMIND).isIn(CaseState.ACCEPTED);
        assertThat(told(story)).isEqualTo("2026-10-12, 3");
    }

    @Test
    void a_pause_moves_the_day_there_and_back() {
        var story = accepted().on("2026-09-17").does(OPERATOR, REMIND);
        story.does(OFFICER, new StartProcedure(SpecialProcedure.TESTING, 5, "需要检测"));
        assertThat(story.dates().current().due()).isEqualTo("2026-09-29");
        story.on("2026-09-18").does(OPERATOR, REMIND).isRejected("casework.not-in-this-state");

        story.does(OFFICER, new EndProcedure(SpecialProcedure.TESTING, "合格"));

        assertThat(story.dates().current().due()).isEqualTo("2026-09-23");
        story.does(OPERATOR, REMIND).isIn(CaseState.ACCEPTED);
        assertThat(told(story)).isEqualTo("2026-09-23, 3");
    }

    @Test
    void after_a_long_silence_of_the_clock_only_the_nearest_is_told() {
        var story = accepted().on("2026-09-22").does(OPERATOR, REMIND).isIn(CaseState.ACCEPTED);
        assertThat(told(story)).isEqualTo("2026-09-22, 1");

        accepted().on("2026-12-01").does(OPERATOR, REMIND).isIn(CaseState.ACCEPTED);
    }

    @Test
    void nobody_is_reminded_while_the_applicant_has_it() {
        var story = submitted(WITHOUT_SITE_CHECK, "2026-09-15").does(WINDOW, askCorrection("form.area"));
        assertThat(next(story)).isEmpty();
        story.on("2026-09-25").does(OPERATOR, REMIND).isRejected("casework.not-in-this-state");

        story.does(APPLICANT, CORRECT).isIn(CaseState.SUBMITTED);

        assertThat(next(story)).isPresent();
    }

    @Test
    void what_is_decided_on_the_spot_is_told_of_only_once_it_is_over() {
        var story = submitted(ALLOWANCE, "2026-09-15").does(WINDOW, ACCEPT);
        assertThat(next(story)).hasValue("2026-09-16");

        story.on("2026-09-16").does(OPERATOR, REMIND).isIn(CaseState.ACCEPTED);

        assertThat(told(story)).isEqualTo("2026-09-15, -1");
    }

    @Test
    void only_the_system_reminds() {
        accepted().on("2026-09-23").does(HEAD, REMIND).isRejected("casework.not-your-step");
    }

    private static CaseFixtures.Story accepted() {
        return submitted(WITHOUT_SITE_CHECK, "2026-09-15").does(WINDOW, ACCEPT);
    }

    /** The day of the next reminder. */
    private static Optional<String> next(CaseFixtures.Story story) {
        return new Reminders(story.file(), story.dates().current()).next().map(at -> Zones.dateOf(at)
                .toString());
    }

    private static String told(CaseFixtures.Story story) {
        var told = story.file().progress().marks().told().orElseThrow();
        return told.dueOn() + ", " + told.daysLeft();
    }
}
