package org.tongban.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.tongban.TongbanTest;
import org.tongban.platform.Role;

/** A part that does not come to a good end says what it blocks, and leaves the others. */
@TongbanTest
class EndingAPartTest {
    private static final String REGISTRATION = "individual-business-registration";
    private static final String FOOD = "food-business-licence";
    private static final String SIGN = "shop-sign-filing";
    private static final String FIRE = "fire-safety-before-opening";
    private static final String MARKET = "market-regulation";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext server;

    @Test
    void a_refused_part_ends_what_needs_it_says_so_and_leaves_the_others() {
        var story = submitted();

        story.refuseToAccept(REGISTRATION, MARKET, "经营场所在禁止经营的范围内。");

        story.awaitState(REGISTRATION, "refused");
        story.awaitState(FOOD, "blocked");
        assertThat(story.state(FIRE)).isEqualTo("blocked");
        assertThat(story.part(FOOD).path("note").asString()).contains("个体工商户设立登记");
        assertThat(story.part(FOOD).has("caseId")).isFalse();
        assertThat(story.part(REGISTRATION).path("note").asString()).contains("禁止经营的范围");
        assertThat(story.state(SIGN)).isEqualTo("running");
        story.isTold("后面的没法接着办：开饭馆");
        story.grant(SIGN, "urban-management");
        assertThat(story.mine().path("state").asString()).isEqualTo("ended");
    }

    @Test
    void a_part_that_is_decided_again_and_granted_lets_what_waited_begin() {
        var story = submitted();
        story.refuseToAccept(REGISTRATION, MARKET, "经营场所在禁止经营的范围内。");
        story.awaitState(FOOD, "blocked");
        var id = story.caseOf(REGISTRATION);

        var again = Map.<String, Object>of("cause", "OWN_MISTAKE", "reference", "", "reason", "看错了地址");
        assertThat(story.at(MARKET).does(Role.HEAD, id, "reopening", again).status())
                .isEqualTo(200);
        story.awaitState(REGISTRATION, "running");
        assertThat(story.state(FOOD)).isEqualTo("blocked");
        story.grant(REGISTRATION, MARKET);

        story.awaitState(REGISTRATION, "granted");
        story.awaitState(FOOD, "running");
        assertThat(story.part(FOOD).has("caseId")).isTrue();
    }

    @Test
    void a_part_is_withdrawn_alone_or_with_what_hangs_on_it_but_not_unsaid() {
        var story = submitted();

        assertThat(story.withdraw(REGISTRATION, false).code()).isEqualTo("bundle.others-hang-on-it");
        assertThat(story.withdraw(SIGN, false).status()).isEqualTo(200);
        assertThat(story.state(SIGN)).isEqualTo("withdrawn");
        assertThat(story.state(REGISTRATION)).isEqualTo("running");
        assertThat(story.withdraw(SIGN, false).code()).isEqualTo("bundle.part-not-withdrawable");
        assertThat(story.withdraw("no-such-service", false).code()).isEqualTo("bundle.no-such-part");

        assertThat(story.withdraw(FOOD, false).status()).isEqualTo(200);
        assertThat(story.state(FIRE)).isEqualTo("waiting");
        assertThat(story.withdraw(REGISTRATION, true).status()).isEqualTo(200);
        assertThat(story.state(REGISTRATION)).isEqualTo("withdrawn");
        assertThat(story.state(FIRE)).isEqualTo("withdrawn");
        assertThat(story.mine().path("withdrawable").asBoolean()).isFalse();
    }

    @Test
    void the_whole_is_withdrawn_and_a_case_withdrawn_by_itself_ends_what_needs_it() {
        var whole = submitted();
        assertThat(whole.withdrawAll().status()).isEqualTo(200);
        assertThat(whole.mine().path("parts").valueStream().map(part -> part.path("state")
                        .asString()))
                .containsOnly("withdrawn");
        assertThat(whole.withdrawAll().code()).isEqualTo("bundle.part-not-withdrawable");

        var story = submitted();
        var id = story.caseOf(REGISTRATION);
        var version = story.applicant()
                .get("/api/my/cases/" + id)
                .json()
                .path("version")
                .asInt();
        story.applicant()
                .post("/api/my/cases/" + id + "/withdrawal", Map.of("expectedVersion", version, "reason", "不办了"));
        story.awaitState(REGISTRATION, "withdrawn");
        story.awaitState(FOOD, "blocked");
    }

    private BundleStory submitted() {
        var story = new BundleStory(server, port);
        return story.submitted(
                story.filledIn("open-a-restaurant", OpeningARestaurantTest.ANSWERS, OpeningARestaurantTest.FORM));
    }
}
