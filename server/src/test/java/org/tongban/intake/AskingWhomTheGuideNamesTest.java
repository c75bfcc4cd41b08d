package org.tongban.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.tongban.TongbanTest;
import org.tongban.platform.Role;

/** Working drawings with a shelter: civil defence is asked and signs because the guide says so. */
@TongbanTest
class AskingWhomTheGuideNamesTest {
    private static final Map<String, Object> AGREES = Map.of("verdict", "AGREES", "text", "防护设计符合规定。");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext server;

    @Test
    void civil_defence_is_asked_at_acceptance_and_signs_the_review() {
        var handling = new Handling(server, port, "housing-construction");
        var defence = OtherAuthority.of("civil-defence", server, port);
        var id = submitted(handling, "specialFire=no defence=yes");

        handling.step(Role.WINDOW, id);

        assertThat(defence.officer().get("/api/desk/cases?queue=to-answer").body())
                .contains(id);
        var asked = defence.officer().get("/api/desk/cases/" + id).json().path("consultations");
        assertThat(asked).hasSize(1);
        assertThat(asked.get(0).path("question").asString()).startsWith("人防工程施工图的防护设计");
        var history = handling.atDesk(Role.OFFICER, id).path("history").toString();
        assertThat(history).contains("办事指南写明要问");
        assertThat(handling.mine(id).path("timeline").toString()).contains("征求其他单位意见");

        assertThat(defence.officer()
                        .post("/api/desk/cases/" + id + "/consultations/1/answer", AGREES)
                        .status())
                .isEqualTo(200);
        assertThat(handling.step(Role.OFFICER, id)).isEqualTo("review");
        assertThat(handling.does(Role.OFFICER, id, "decision", Map.of("grant", true, "conditions", ""))
                        .code())
                .isEqualTo("casework.signatures-missing");
        assertThat(defence.head()
                        .post("/api/desk/cases/" + id + "/consultations/2/answer", AGREES)
                        .status())
                .isEqualTo(200);
        assertThat(handling.step(Role.OFFICER, id)).isEqualTo("decide");
    }

    @Test
    void without_a_shelter_nobody_else_is_asked() {
        var handling = new Handling(server, port, "housing-construction");
        var id = submitted(handling, "specialFire=no defence=no");

        handling.step(Role.WINDOW, id);

        assertThat(handling.atDesk(Role.OFFICER, id).path("consultations")).isEmpty();
        assertThat(handling.handledToItsEnd(id)).containsExactly("review", "decide");
    }

    private static String submitted(Handling handling, String answers) {
        return handling.submitted(
                handling.filledIn("joint-drawing-review", TenServicesTest.answers(answers), Map.of()));
    }
}
