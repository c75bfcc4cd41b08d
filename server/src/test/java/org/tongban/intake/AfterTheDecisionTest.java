package org.tongban.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.tongban.TongbanTest;
import org.tongban.platform.Role;

/** A decision is corrected, taken away, made again: over the wire, with its papers and its licence. */
@TongbanTest
class AfterTheDecisionTest {
    private static final Map<String, Object> COURT =
            Map.of("cause", "COURT", "reference", "（2026）渝01行终12号", "reason", "程序有误，判令重作。");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext server;

    @Test
    void decided_again_the_old_licence_is_revoked_and_a_new_one_issued() {
        var story = granted();
        assertThat(story.atDesk(Role.HEAD).path("actions").toString()).contains("reopen", "void", "correct-decision");
        assertThat(story.atDesk(Role.OFFICER).path("actions")).isEmpty();
        assertThat(story.does(Role.OFFICER, "reopening", COURT)).isEqualTo("platform.not-allowed");
        assertThat(story.does(Role.HEAD, "reopening", without("cause"))).isEqualTo("casework.cause-missing");
        assertThat(story.does(Role.HEAD, "reopening", without("reference"))).isEqualTo("casework.reference-missing");

        assertThat(story.does(Role.HEAD, "reopening", COURT)).isEqualTo("done");

        var again = story.atDesk(Role.OFFICER);
        assertThat(again.path("state").asString()).isEqualTo("ACCEPTED");
        assertThat(again.path("decision").isMissingNode()
                        || again.path("decision").isNull())
                .isTrue();
        assertThat(again.path("actions").toString()).contains("review").doesNotContain("site-check");
        assertThat(again.path("clock").path("sentence").asString()).contains("重新办理");
        assertThat(story.handling().handledToItsEnd(story.id())).containsExactly("review", "decide");
        story.handling().awaitEnd(story.id());
        assertThat(licences(story)).containsExactly("REVOKED", "VALID");
        var mine = story.mineOnce(file -> file.path("documents").toString().contains("重新办理告知书"));
        assertThat(mine.path("timeline").toString()).contains("人民法院判决要求重新处理").contains("渝01行终12号");
        story.isTold("将重新办理");
    }

    @Test
    void a_grant_that_is_taken_away_takes_its_licence_along() {
        var story = granted();
        assertThat(story.does(Role.HEAD, "voiding", Map.of("reason", "伪造"))).isEqualTo("casework.ground-missing");

        assertThat(story.does(Role.HEAD, "voiding", Map.of("ground", "DECEIT", "reason", "租赁合同系伪造。")))
                .isEqualTo("done");

        var mine = story.mineOnce(file -> file.path("documents").toString().contains("撤销行政许可决定书"));
        assertThat(mine.path("stateText").asString()).isEqualTo("已撤销");
        assertThat(mine.path("timeline").get(0).path("note").asString()).isEqualTo("以欺骗、贿赂等不正当手段取得\n租赁合同系伪造。");
        story.isTold("原来的准予决定已被撤销");
        await().until(() -> licences(story).equals(List.of("REVOKED")));
        assertThat(story.handling()
                        .desk(Role.HEAD)
                        .get("/api/desk/cases?queue=concluded&q="
                                + mine.path("number").asString())
                        .body())
                .contains("VOIDED");
    }

    @Test
    void a_slip_of_the_pen_is_corrected_in_a_paper_of_its_own() {
        var story = granted();
        var right = Map.<String, Object>of("text", "经营地址：渝中区八一路 188 号", "reason", "门牌号误写。");

        assertThat(story.does(Role.HEAD, "decision-correction", right)).isEqualTo("done");

        var mine = story.mineOnce(file -> file.path("documents").toString().contains("决定更正书"));
        assertThat(mine.path("state").asString()).isEqualTo("CONCLUDED_GRANTED");
        assertThat(licences(story)).containsExactly("VALID");
        story.isTold("决定书文字已更正");
    }

    private CaseStory granted() {
        var story = CaseStory.ofLorries(server, port);
        assertThat(story.handling().handledToItsEnd(story.id())).endsWith("decide");
        story.handling().awaitEnd(story.id());
        return story;
    }

    private static List<String> licences(CaseStory story) {
        return story.atDesk(Role.HEAD)
                .path("licences")
                .valueStream()
                .map(licence -> licence.path("state").asString())
                .toList();
    }

    private static Map<String, Object> without(String key) {
        var body = new HashMap<>(COURT);
        body.remove(key);
        return body;
    }
}
