package org.tongban.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.casework.CaseFixtures.ACCEPT;
import static org.tongban.casework.CaseFixtures.ALLOWANCE;
import static org.tongban.casework.CaseFixtures.submitted;
import static org.tongban.casework.CaseFixtures.with;
import static org.tongban.platform.Role.APPLICANT;
import static org.tongban.platform.Role.HEAD;
import static org.tongban.platform.Role.OFFICER;
import static org.tongban.platform.Role.OPERATOR;
import static org.tongban.platform.Role.WINDOW;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tongban.casework.CaseCommand.DecideAutomatically;
import org.tongban.casework.CaseCommand.EndExpedition;
import org.tongban.casework.CaseCommand.Expedite;
import org.tongban.casework.CaseCommand.FinishLaterCheck;
import org.tongban.casework.CaseCommand.SetLaterCheck;
import org.tongban.casework.CaseTerms.Trait;
import org.tongban.casework.LaterCheck.Kind;
import org.tongban.catalog.Automatic;
import org.tongban.catalog.Limit;
import org.tongban.catalog.Limit.Unit;

/** What the system grants by itself and what is checked afterwards; and what goes before others. */
class TrustingFirstTest {
    private static final CaseTerms AUTOMATIC = with(ALLOWANCE, new Limit(0, Unit.WORKING), Trait.AUTOMATIC);
    private static final List<String> HELD = List.of("name", "idNumber");

    @Test
    void the_system_accepts_checks_and_grants_in_the_same_second() {
        var story = submitted(AUTOMATIC, "2026-09-15").does(OPERATOR, new DecideAutomatically(HELD, 0));

        story.isIn(CaseState.CONCLUDED_GRANTED);
        assertThat(story.file().accepted()).isPresent();
        assertThat(story.file().progress().marks().checks()).isEmpty();
    }

    @Test
    void it_decides_only_what_the_text_allows_and_only_what_nobody_has_touched() {
        submitted(ALLOWANCE).does(OPERATOR, new DecideAutomatically(HELD, 0)).isRejected("casework.not-in-this-state");
        submitted(AUTOMATIC).does(HEAD, new DecideAutomatically(HELD, 0)).isRejected("casework.not-your-step");
        submitted(AUTOMATIC)
                .does(WINDOW, ACCEPT)
                .does(OPERATOR, new DecideAutomatically(HELD, 0))
                .isRejected("casework.not-in-this-state");
    }

    @Test
    void what_is_drawn_is_looked_at_by_a_person_once() {
        var story = submitted(AUTOMATIC, "2026-09-15").does(OPERATOR, new DecideAutomatically(HELD, 5));
        assertThat(story.file().progress().marks().openChecks())
                .containsExactly(new LaterCheck(Kind.SAMPLE, java.time.LocalDate.of(2026, 9, 22), false));

        story.does(WINDOW, finding(Kind.SAMPLE, true, "")).isRejected("casework.not-your-step");
        story.does(OFFICER, finding(Kind.COMMITMENT, true, "")).isRejected("casework.nothing-to-check");
        story.does(OFFICER, finding(Kind.SAMPLE, false, " ")).isRejected("casework.reason-missing");
        story.does(OFFICER, finding(Kind.SAMPLE, false, "参保地不在本区")).isIn(CaseState.CONCLUDED_GRANTED);

        assertThat(story.file().progress().marks().openChecks()).isEmpty();
        story.does(HEAD, finding(Kind.SAMPLE, true, "")).isRejected("casework.nothing-to-check");
    }

    @Test
    void a_promise_is_checked_after_the_grant_and_set_once() {
        var promise = new SetLaterCheck(Kind.COMMITMENT, 30);
        var story = submitted(ALLOWANCE, "2026-09-15");
        story.does(OPERATOR, promise).isRejected("casework.not-in-this-state");
        story.does(WINDOW, ACCEPT).does(WINDOW, new CaseCommand.Grant("")).does(OPERATOR, promise);
        story.isIn(CaseState.CONCLUDED_GRANTED);

        story.does(OPERATOR, promise).isRejected("casework.not-in-this-state");
        story.does(OFFICER, finding(Kind.COMMITMENT, true, "户籍已核对")).isIn(CaseState.CONCLUDED_GRANTED);
    }

    @Test
    void about_the_share_that_the_text_names_is_drawn() {
        var sample = new Automatic.Sample(10, 5);
        var drawn = IntStream.range(0, 10_000)
                .filter(_ -> sample.daysFor(UUID.randomUUID()) == 5)
                .count();

        assertThat(drawn).isBetween(800L, 1_200L);
    }

    @Test
    void window_or_head_let_a_case_go_first_and_take_that_back_with_a_reason() {
        var story = submitted(ALLOWANCE).does(APPLICANT, new Expedite("急")).isRejected("casework.not-your-step");
        story.does(OFFICER, new Expedite("急需用证")).isRejected("casework.not-your-step");
        story.does(WINDOW, new Expedite(" ")).isRejected("casework.reason-missing");
        story.does(WINDOW, new EndExpedition("不急了")).isRejected("casework.not-expedited");

        story.does(WINDOW, new Expedite("老人病重")).isIn(CaseState.SUBMITTED);

        story.does(HEAD, new Expedite("再催")).isRejected("casework.expedited-already");
        story.does(WINDOW, ACCEPT).isIn(CaseState.ACCEPTED);
        assertThat(story.file().progress().marks().expedited())
                .as("acceptance keeps it")
                .isTrue();
        story.does(HEAD, new EndExpedition("已经好转")).isIn(CaseState.ACCEPTED);
        assertThat(story.file().progress().marks().expedited()).isFalse();
    }

    private static FinishLaterCheck finding(Kind kind, boolean sound, String reason) {
        return new FinishLaterCheck(kind, sound, reason);
    }
}
