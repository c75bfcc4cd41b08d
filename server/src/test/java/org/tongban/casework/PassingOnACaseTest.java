package org.tongban.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.casework.CaseFixtures.ACCEPT;
import static org.tongban.casework.CaseFixtures.ALLOWANCE;
import static org.tongban.casework.CaseFixtures.FOOD;
import static org.tongban.casework.CaseFixtures.askCorrection;
import static org.tongban.casework.CaseFixtures.submitted;
import static org.tongban.platform.Role.APPLICANT;
import static org.tongban.platform.Role.HEAD;
import static org.tongban.platform.Role.OFFICER;
import static org.tongban.platform.Role.WINDOW;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tongban.casework.CaseCommand.AsOther;
import org.tongban.casework.CaseCommand.PassOn;
import org.tongban.casework.CaseCommand.Take;
import org.tongban.casework.CaseCommand.TakeBackAcceptance;

/** Another authority is competent. Submitted on Tuesday 15 September 2026, to be checked by the 22nd. */
class PassingOnACaseTest {
    private static final String HERE = "11500103TB00000001";
    private static final String THERE = "11500101TB00000002";

    @Test
    void who_receives_it_has_the_whole_time_to_check_it() {
        var story = received();
        assertThat(story.dates().current().due()).isEqualTo("2026-09-22");

        story.on("2026-09-17").does(WINDOW, to(HERE, THERE)).isIn(CaseState.SUBMITTED);

        assertThat(story.dates().current().due()).isEqualTo("2026-09-24");
        assertThat(story.file().progress().beyond().passedBy()).containsExactly(HERE);
        story.does(WINDOW, ACCEPT).isIn(CaseState.ACCEPTED);
    }

    @Test
    void it_is_passed_back_by_the_head_alone() {
        var story = received().does(WINDOW, to(HERE, THERE)).isIn(CaseState.SUBMITTED);
        story.does(WINDOW, to(THERE, HERE)).isRejected("casework.head-passes-back");

        story.does(HEAD, to(THERE, HERE)).isIn(CaseState.SUBMITTED);

        assertThat(story.file().progress().beyond().passedBy()).containsExactly(HERE, THERE);
        story.does(WINDOW, to(HERE, THERE)).isRejected("casework.head-passes-back");
    }

    @Test
    void where_it_came_from_is_known_after_a_correction_and_a_mistaken_acceptance_too() {
        var story = received().does(WINDOW, to(HERE, THERE)).does(WINDOW, askCorrection("form.area"));
        story.does(APPLICANT, CaseFixtures.CORRECT).isIn(CaseState.SUBMITTED);
        story.does(WINDOW, to(THERE, HERE)).isRejected("casework.head-passes-back");

        story.does(WINDOW, ACCEPT).does(HEAD, new TakeBackAcceptance("管辖有误")).isIn(CaseState.SUBMITTED);

        story.does(WINDOW, to(THERE, HERE)).isRejected("casework.head-passes-back");
    }

    @Test
    void only_who_accepts_passes_on_with_a_reason_and_before_acceptance() {
        received().does(OFFICER, to(HERE, THERE)).isRejected("casework.not-your-step");
        received().does(WINDOW, reasoned(" ")).isRejected("casework.reason-missing");
        received().does(WINDOW, reasoned("长".repeat(2_001))).isRejected("casework.text-too-long");
        received().does(WINDOW, ACCEPT).does(WINDOW, to(HERE, THERE)).isRejected("casework.not-in-this-state");
        received()
                .does(WINDOW, askCorrection("form.area"))
                .does(WINDOW, to(HERE, THERE))
                .isRejected("casework.not-in-this-state");
    }

    @Test
    void whoever_had_it_has_it_no_longer() {
        var member = new Actor(WINDOW, new UUID(8, 1), false, false);
        var story = received().does(member, new Take()).isIn(CaseState.SUBMITTED);
        assertThat(story.file().holder()).isPresent();

        story.does(member, to(HERE, THERE)).isIn(CaseState.SUBMITTED);

        assertThat(story.file().holder()).isEmpty();
    }

    @Test
    void as_another_item_it_goes_on_under_the_terms_of_that_item() {
        var other = new AsOther(ALLOWANCE, new CaseContent("", Map.of(), Map.of(), List.of()));
        var story = received()
                .does(WINDOW, new PassOn(HERE, place(THERE), Optional.of(other), "应当按津贴办理"))
                .isIn(CaseState.SUBMITTED);

        assertThat(story.file().terms()).isEqualTo(ALLOWANCE);
        assertThat(story.does(WINDOW, ACCEPT).file().turn()).contains(WINDOW);
    }

    private static CaseFixtures.Story received() {
        return submitted(FOOD, "2026-09-15");
    }

    private static PassOn to(String from, String to) {
        return new PassOn(from, place(to), Optional.empty(), "经营场所在万州区");
    }

    private static PassOn reasoned(String reason) {
        return new PassOn(HERE, place(THERE), Optional.empty(), reason);
    }

    private static Competence place(String authority) {
        return new Competence("food-business-licence", "v1", authority + "4" + "0".repeat(12), authority, "500101");
    }
}
