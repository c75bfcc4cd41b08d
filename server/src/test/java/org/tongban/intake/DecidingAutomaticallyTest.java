package org.tongban.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.tongban.TongbanTest;
import org.tongban.casework.Casework;
import org.tongban.platform.Role;
import tools.jackson.databind.JsonNode;

/** Who files for their own treatment elsewhere has it at once; a person looks at some of it, and at what was promised. */
@TongbanTest
class DecidingAutomaticallyTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String SERVICE = "medical-treatment-elsewhere";
    private static final Map<String, String> OWN_WISH = TenServicesTest.answers("who=self kind=other entitled=yes");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext server;

    @Test
    void what_holds_is_granted_at_once_and_explained() {
        var handling = new Handling(server, port, "medical-insurance");

        var id = handling.submitted(handling.filledIn(SERVICE, OWN_WISH, Map.of()));

        var mine = handling.mine(id);
        assertThat(mine.path("state").asString()).isEqualTo("CONCLUDED_GRANTED");
        assertThat(mine.path("timeline").toString()).contains("系统自动核对", "✓ 备案的身份证号码和登录时核验的一致");
        var atDesk = handling.atDesk(Role.WINDOW, id);
        assertThat(atDesk.path("history").toString()).contains("系统自动核对", "✓ 备案的姓名和登录时核验的一致");
        await().atMost(PATIENCE)
                .until(() -> handling.applicant().get("/api/my/messages").body().contains("当场办好了"));
        assertThat(handling.applicant().get("/api/my/messages").body())
                .as("told once")
                .doesNotContain("已受理");
        await().atMost(PATIENCE).until(() -> handling.mine(id).path("documents").size() >= 3);
    }

    @Test
    void what_does_not_hold_goes_the_ordinary_way() {
        var handling = new Handling(server, port, "medical-insurance");

        var ofAnother = handling.submitted(handling.filledIn(SERVICE, OWN_WISH, Map.of("patientName", "别人")));
        var byUpload = handling.submitted(
                handling.filledIn(SERVICE, TenServicesTest.answers("who=self kind=referral entitled=yes"), Map.of()));

        for (var id : List.of(ofAnother, byUpload)) {
            assertThat(handling.mine(id).path("state").asString()).isEqualTo("SUBMITTED");
            assertThat(handling.handledToItsEnd(id)).containsExactly("accept", "decide");
        }
    }

    @Test
    void what_is_drawn_waits_for_a_person_who_finds_it_wrong_and_the_head_is_told() {
        var handling = new Handling(server, port, "medical-insurance");
        var id = handling.submitted(handling.filledIn(SERVICE, OWN_WISH, Map.of("patientName", "别人")));
        server.getBean(Casework.class).decideAutomatically(UUID.fromString(id), List.of("idNumber"), 5);
        var officer = handling.desk(Role.OFFICER);

        assertThat(officer.get("/api/desk/queues").body()).contains("later-check");
        assertThat(officer.get("/api/desk/cases?queue=later-check").body()).contains(id);
        assertThat(handling.atDesk(Role.OFFICER, id).path("masked").asBoolean()).isFalse();
        assertThat(actions(handling.atDesk(Role.WINDOW, id))).doesNotContain("later-check");
        assertThat(finding(handling, id, "SAMPLE", false, "").code()).isEqualTo("casework.reason-missing");

        assertThat(finding(handling, id, "SAMPLE", false, "备案的不是本人。").status()).isEqualTo(200);

        assertThat(officer.get("/api/desk/cases?queue=later-check").body()).doesNotContain(id);
        assertThat(finding(handling, id, "SAMPLE", true, "").code()).isEqualTo("casework.nothing-to-check");
        assertThat(handling.atDesk(Role.OFFICER, id).path("masked").asBoolean()).isTrue();
        await().atMost(PATIENCE)
                .until(() ->
                        handling.desk(Role.HEAD).get("/api/desk/alerts").body().contains("备案的不是本人。"));
        assertThat(handling.mine(id).toString()).doesNotContain("备案的不是本人");
    }

    @Test
    void what_was_promised_is_checked_after_the_grant() {
        var handling = new Handling(server, port, "medical-insurance");
        var worker = TenServicesTest.answers("who=self kind=worker entitled=yes");
        var id = handling.submitted(handling.filledIn(SERVICE, worker, Map.of()));
        handling.handledToItsEnd(id);
        await().atMost(PATIENCE)
                .until(() -> actions(handling.atDesk(Role.HEAD, id)).contains("later-check"));

        assertThat(finding(handling, id, "COMMITMENT", true, "已与用人单位核对。").status())
                .isEqualTo(200);

        assertThat(handling.atDesk(Role.HEAD, id).path("history").toString()).contains("核查：承诺属实。");
    }

    private static Visitor.Seen finding(Handling handling, String id, String kind, boolean sound, String reason) {
        return handling.does(Role.OFFICER, id, "later-check", Map.of("kind", kind, "sound", sound, "reason", reason));
    }

    private static String actions(JsonNode file) {
        return file.path("actions").toString();
    }
}
