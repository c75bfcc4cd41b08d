package org.tongban.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.tongban.TongbanTest;
import org.tongban.identity.IdentityFixtures;
import org.tongban.identity.IdentityFixtures.SignedInStaff;
import org.tongban.platform.Role;
import org.tongban.region.Regions;
import tools.jackson.databind.JsonNode;

/** The care subsidy: examined by the subdistrict where the applicant is registered, decided by the district. */
@TongbanTest
class ExaminingBelowOverTheWireTest {
    private static final String JIEFANGBEI = "500103003";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext server;

    @Test
    void the_head_below_gives_it_to_somebody_and_the_head_above_does_not() {
        var handling = new Handling(server, port, "civil-affairs");
        var head = new Below(people().staff(Role.HEAD, centre(JIEFANGBEI), JIEFANGBEI));
        var id = submitted(handling);

        handling.step(Role.WINDOW, id);

        assertThat(head.toAssign()).contains(id);
        assertThat(handling.desk(Role.HEAD)
                        .get("/api/desk/cases?queue=to-assign")
                        .body())
                .doesNotContain(id);
    }

    @Test
    void the_subdistrict_has_it_only_while_it_examines_it() {
        var handling = new Handling(server, port, "civil-affairs");
        var below = new Below(officerOfJiefangbei());
        var elsewhere = new Below(people().staff(Role.OFFICER, centre("500103004"), "500103004"));
        var id = submitted(handling);
        assertThat(below.sees(id)).isFalse();

        handling.step(Role.WINDOW, id);

        assertThat(below.queue()).contains(id);
        assertThat(elsewhere.sees(id)).isFalse();
        var file = below.file(id);
        assertThat(file.path("masked").asBoolean()).isFalse();
        assertThat(file.path("actions").toString()).contains("hand-up", "take").doesNotContain("consult", "review");
        assertThat(file.path("clock").path("stepDueOn").asString())
                .isEqualTo(file.path("dueOn").asString());
        assertThat(handling.atDesk(Role.OFFICER, id).path("actions").toString()).doesNotContain("review", "take");
        assertThat(handling.does(Role.OFFICER, id, "review", review()).code())
                .isEqualTo("casework.preliminary-missing");
        assertThat(handling.does(Role.OFFICER, id, "preliminary-review", opinion())
                        .code())
                .isEqualTo("casework.not-your-step");
        assertThat(below.does(id, "extension", Map.of("reason", "忙", "approval", "")))
                .isEqualTo("casework.not-your-step");
        assertThat(handling.mine(id).path("authorityName").asString()).contains("解放碑街道");
        assertThat(handling.mine(id).path("stateText").asString()).isEqualTo("正在初审");

        assertThat(below.does(id, "taking", Map.of())).isEqualTo("done");
        assertThat(below.mine()).contains(id);
        assertThat(below.does(id, "preliminary-review", opinion())).isEqualTo("done");

        assertThat(below.sees(id)).isFalse();
        assertThat(below.queue()).doesNotContain(id);
        var history = handling.atDesk(Role.OFFICER, id).path("history");
        assertThat(history.get(0).path("title").asString()).isEqualTo("初审完成，已经上报");
        assertThat(history.get(0).path("authorityName").asString()).contains("解放碑街道");
        assertThat(history.get(0).path("note").asString()).contains("入户");
        assertThat(handling.mine(id).path("authorityName").asString()).contains("民政局");
    }

    @Test
    void sent_back_it_returns_to_whoever_handed_it_up_and_goes_on_from_there() {
        var handling = new Handling(server, port, "civil-affairs");
        var below = new Below(officerOfJiefangbei());
        var federation = OtherAuthority.of("disabled-persons", server, port);
        var id = submitted(handling);
        handling.step(Role.WINDOW, id);
        below.does(id, "preliminary-review", opinion());
        assertThat(handling.atDesk(Role.OFFICER, id).path("actions").toString()).contains("send-down", "review");

        var why = Map.<String, Object>of("reason", "没有写照护人是谁");
        assertThat(handling.does(Role.OFFICER, id, "preliminary-return", why).status())
                .isEqualTo(200);

        assertThat(below.mine()).contains(id);
        assertThat(below.file(id).path("heldBy").path("note").asString()).isEqualTo("没有写照护人是谁");
        assertThat(handling.mine(id).path("timeline").toString())
                .contains("退回重新初审")
                .doesNotContain("没有写照护人是谁");
        assertThat(below.does(id, "preliminary-review", opinion())).isEqualTo("done");
        var agrees = Map.of("verdict", "AGREES", "text", "一级，有效。");
        assertThat(federation
                        .officer()
                        .post("/api/desk/cases/" + id + "/consultations/1/answer", agrees)
                        .status())
                .isEqualTo(200);
        assertThat(handling.handledToItsEnd(id)).containsExactly("review", "decide");
        assertThat(handling.mine(id).path("state").asString()).isEqualTo("CONCLUDED_GRANTED");
    }

    /** A member of staff below, with what the desk answers them. */
    private final class Below {
        private final Visitor desk;

        Below(SignedInStaff member) {
            desk = new Visitor(port, member.cookie());
        }

        boolean sees(String id) {
            return desk.get("/api/desk/cases/" + id).status() == 200;
        }

        JsonNode file(String id) {
            return desk.get("/api/desk/cases/" + id).json();
        }

        String queue() {
            return desk.get("/api/desk/cases?queue=to-preliminary").body();
        }

        String toAssign() {
            return desk.get("/api/desk/cases?queue=to-assign").body();
        }

        String mine() {
            return desk.get("/api/desk/cases?queue=mine").body();
        }

        String does(String id, String path, Map<String, Object> body) {
            var whole = new HashMap<>(body);
            whole.put("expectedVersion", file(id).path("version").asInt());
            var answer = desk.post("/api/desk/cases/" + id + "/" + path, whole);
            return answer.status() < 300 ? "done" : answer.code();
        }
    }

    private String submitted(Handling handling) {
        var answers = TenServicesTest.answers("grade=one injury=no");
        return handling.submitted(
                handling.filledIn("disability-care-subsidy", answers, Map.of("residence", JIEFANGBEI)));
    }

    private static Map<String, Object> opinion() {
        return Map.of("opinion", "已经入户看过，由母亲照护，情况属实。", "recommend", true);
    }

    private static Map<String, Object> review() {
        return Map.of("checklist", Map.of(), "opinion", "符合", "recommend", true);
    }

    private SignedInStaff officerOfJiefangbei() {
        return people().staff(Role.OFFICER, centre(JIEFANGBEI), JIEFANGBEI);
    }

    private String centre(String division) {
        return server.getBean(Regions.class)
                .authority("township-centre", division)
                .orElseThrow()
                .creditCode();
    }

    private IdentityFixtures people() {
        return new IdentityFixtures(server);
    }
}
