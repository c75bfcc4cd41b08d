package org.tongban.casework;

import static org.assertj.core.api.Assertions.assertThat;
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

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongban.casework.CaseCommand.Accept;
import org.tongban.casework.CaseCommand.AcceptBySilence;
import org.tongban.casework.CaseCommand.Grant;
import org.tongban.casework.CaseCommand.HandInMissing;
import org.tongban.casework.CaseCommand.MindMissing;
import org.tongban.casework.CaseCommand.Refuse;
import org.tongban.casework.CaseCommand.Reopen;
import org.tongban.casework.CaseCommand.SendBackMissing;
import org.tongban.casework.CaseCommand.TakeBackAcceptance;

/** Accepted on Tuesday 15 September 2026 without the lease, which follows within 4 working days: by Monday the 21st. */
class AcceptingTolerantlyTest {
    private static final CaseTerms TERMS =
            WITHOUT_SITE_CHECK.with(new ProcessTerms(Map.of(), List.of(), "", Map.of("lease", 4, "plan", 2)));
    private static final MindMissing MIND = new MindMissing();
    private static final Grant GRANT = new Grant("");

    @Test
    void a_grant_waits_for_what_is_missing_and_a_refusal_does_not() {
        var story = accepted("lease").does(OFFICER, REVIEW).isIn(CaseState.REVIEWED);
        story.does(HEAD, GRANT).isRejected("casework.materials-missing");
        story.does(APPLICANT, handIn("lease")).isIn(CaseState.REVIEWED);
        story.does(HEAD, GRANT).isIn(CaseState.GRANTED);

        accepted("lease").does(OFFICER, REVIEW).does(HEAD, new Refuse("场地不符合")).isIn(CaseState.CONCLUDED_REFUSED);
    }

    @Test
    void each_may_come_by_itself_until_its_day() {
        var story = accepted("lease", "plan").does(APPLICANT, handIn("plan")).isIn(CaseState.ACCEPTED);
        assertThat(missing(story)).containsExactly("lease by 2026-09-21");

        story.on("2026-09-21").does(APPLICANT, handIn("plan")).isRejected("casework.material-not-waited-for");
        story.does(APPLICANT, handIn()).isRejected("casework.material-not-waited-for");
        story.does(WINDOW, handIn("lease")).isRejected("casework.not-your-step");
        story.does(APPLICANT, handIn("lease")).isIn(CaseState.ACCEPTED);
        assertThat(missing(story)).isEmpty();

        accepted("lease")
                .on("2026-09-22")
                .does(APPLICANT, handIn("lease"))
                .isRejected("casework.material-not-waited-for");
    }

    @Test
    void what_came_and_is_wrong_is_sent_back_and_waited_for_again() {
        var story = accepted("lease", "plan").does(APPLICANT, handIn("lease"));
        story.does(OFFICER, sendBack("plan", "看不清")).isRejected("casework.material-not-handed-in-later");
        story.does(WINDOW, sendBack("lease", "看不清")).isRejected("casework.not-your-step");
        story.does(OFFICER, sendBack("lease", " ")).isRejected("casework.reason-missing");

        story.on("2026-09-17").does(OFFICER, sendBack("lease", "少了最后一页")).isIn(CaseState.ACCEPTED);

        assertThat(missing(story)).containsExactly("plan by 2026-09-17", "lease by 2026-09-22");
        story.does(OFFICER, sendBack("lease", "少了最后一页")).isRejected("casework.material-not-handed-in-later");
        story.does(APPLICANT, handIn("lease", "plan")).does(OFFICER, REVIEW);
        story.does(HEAD, sendBack("lease", "还是少一页")).isIn(CaseState.REVIEWED);
        story.does(HEAD, GRANT).isRejected("casework.materials-missing");
        story.does(APPLICANT, handIn("lease")).does(HEAD, GRANT).isIn(CaseState.GRANTED);
    }

    @Test
    void what_is_sent_back_late_comes_before_the_decision_is_due() {
        var story = accepted("lease").does(APPLICANT, handIn("lease"));
        var due = story.dates().current().due();

        story.on(due.minusDays(1).toString()).does(OFFICER, sendBack("lease", "少了最后一页"));

        assertThat(missing(story)).containsExactly("lease by " + due);
    }

    @Test
    void the_applicant_is_reminded_three_days_and_one_day_before_each_once() {
        var story = accepted("lease");
        story.does(OPERATOR, MIND).isRejected("casework.not-in-this-state");
        story.on("2026-09-16").does(OPERATOR, MIND).isIn(CaseState.ACCEPTED);
        story.does(OPERATOR, MIND).isRejected("casework.not-in-this-state");
        story.on("2026-09-18").does(OPERATOR, MIND).isIn(CaseState.ACCEPTED);
        story.on("2026-09-21").does(OPERATOR, MIND).isRejected("casework.not-in-this-state");
    }

    @Test
    void what_does_not_come_by_its_day_ends_the_case() {
        var story = accepted("lease").on("2026-09-21").does(OPERATOR, MIND).isIn(CaseState.ACCEPTED);
        story.does(HEAD, MIND).isRejected("casework.not-in-this-state");

        story.on("2026-09-22").does(HEAD, MIND).isRejected("casework.not-your-step");
        story.does(OPERATOR, MIND).isIn(CaseState.RETURNED_UNCORRECTED);
        story.does(OPERATOR, MIND).isRejected("casework.not-in-this-state");

        accepted("lease")
                .does(OFFICER, REVIEW)
                .on("2026-09-22")
                .does(OPERATOR, MIND)
                .isIn(CaseState.RETURNED_UNCORRECTED);
    }

    @Test
    void only_what_the_text_lets_follow_is_waited_for() {
        var story = accepted("lease", "identity");
        assertThat(missing(story)).containsExactly("lease by 2026-09-21");

        var silent =
                submitted(TERMS, "2026-09-15").on("2026-09-23").does(OPERATOR, new AcceptBySilence(List.of("lease")));
        assertThat(missing(silent.isIn(CaseState.ACCEPTED))).containsExactly("lease by 2026-09-29");
    }

    @Test
    void an_acceptance_that_is_taken_back_waits_for_nothing() {
        var story = accepted("lease").does(HEAD, new TakeBackAcceptance("管辖有误")).isIn(CaseState.SUBMITTED);
        assertThat(missing(story)).isEmpty();

        story.does(WINDOW, askCorrection("material.lease"))
                .does(APPLICANT, CORRECT)
                .does(WINDOW, new Accept());
        assertThat(missing(story.isIn(CaseState.ACCEPTED))).isEmpty();
    }

    @Test
    void decided_again_it_has_its_days_again() {
        var story = accepted("lease").does(OFFICER, REVIEW).does(HEAD, new Refuse("场地不符合"));
        story.on("2026-10-12").does(HEAD, new Reopen(ReopeningCause.OWN_MISTAKE, "", "看错了场地"));

        assertThat(missing(story.isIn(CaseState.ACCEPTED))).containsExactly("lease by 2026-10-16");
        story.does(OPERATOR, MIND).isRejected("casework.not-in-this-state");
    }

    private static CaseFixtures.Story accepted(String... missing) {
        return submitted(TERMS, "2026-09-15")
                .does(WINDOW, new Accept(List.of(missing)))
                .isIn(CaseState.ACCEPTED);
    }

    private static HandInMissing handIn(String... keys) {
        return new HandInMissing(new CaseContent("", Map.of(), Map.of(), List.of()), List.of(keys));
    }

    private static SendBackMissing sendBack(String key, String reason) {
        return new SendBackMissing(key, reason);
    }

    private static List<String> missing(CaseFixtures.Story story) {
        return story.file().progress().marks().missing().stream()
                .map(each -> each.key() + " by " + each.until())
                .toList();
    }
}
