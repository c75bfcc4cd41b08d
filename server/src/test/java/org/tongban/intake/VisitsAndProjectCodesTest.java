package org.tongban.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.tongban.PretendProjectPlatform;
import org.tongban.TongbanTest;
import org.tongban.platform.Role;
import tools.jackson.databind.JsonNode;

/** What does not go as planned with a visit or with the central platform, over the wire. */
@TongbanTest
class VisitsAndProjectCodesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String PROJECT = "investment-project-filing";
    private static final Map<String, String> PLANT =
            TenServicesTest.answers("kind=building catalogue=no started=no land=yes");
    private static final Map<String, String> PASSPORT =
            TenServicesTest.answers("matter=first minor=no registeredOfficial=no barred=no");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext server;

    @Test
    void a_fault_of_our_own_is_not_called_the_platforms() {
        var handling = new Handling(server, port, "development-reform");
        var id = handling.submitted(
                handling.filledIn(PROJECT, PLANT, Map.of("projectName", PretendProjectPlatform.NOT_UNDERSTOOD)));
        handling.does(Role.WINDOW, id, "acceptance", Map.of());

        var delayed = await().atMost(PATIENCE)
                .until(() -> handling.mine(id), file -> stateOf(file).equals("delayed"));

        assertThat(delayed.path("projectCode").path("sentence").asString()).contains("本平台出了点问题");
        var again = handling.does(Role.OFFICER, id, "project-code-request", Map.of());
        assertThat(again.code()).isEqualTo("casework.code-not-refused");
    }

    @Test
    void what_comes_of_a_visit_is_written_down_from_its_day_on_and_so_is_that_it_was_missed() {
        var handling = new Handling(server, port, "public-security");
        var id = handling.submitted(handling.filledIn("ordinary-passport", PASSPORT, Map.of()));
        handling.does(Role.WINDOW, id, "acceptance", Map.of());
        var day = handling.workingDay().toString();
        var visit = Map.<String, Object>of("place", "500103", "day", day, "half", "morning");
        assertThat(handling.does(Role.WINDOW, id, "booking", visit).status()).isEqualTo(200);

        var granted = Map.<String, Object>of("granted", true, "number", "E1");
        assertThat(handling.does(Role.OFFICER, id, "outcome", granted).code())
                .isEqualTo("casework.visit-still-to-come");
        assertThat(handling.does(Role.WINDOW, id, "missed-visit", Map.of()).code())
                .isEqualTo("casework.visit-not-missed-yet");
        assertThat(handling.atDesk(Role.OFFICER, id).path("actions").valueStream())
                .extracting(JsonNode::asString)
                .containsExactly("move-booking");

        handling.comeToTheVisit(id);
        assertThat(handling.atDesk(Role.OFFICER, id).path("actions").valueStream())
                .extracting(JsonNode::asString)
                .containsExactly("report-outcome", "move-booking", "miss-visit");
        assertThat(handling.does(Role.OFFICER, id, "missed-visit", Map.of("note", "电话没有人接。"))
                        .status())
                .isEqualTo(200);
        var file = handling.atDesk(Role.WINDOW, id);
        assertThat(file.path("booking").path("missed").path("day").asString()).isEqualTo(day);
        assertThat(file.path("booking").path("confirmed").isMissingNode()).isTrue();
        await().atMost(PATIENCE)
                .until(
                        () -> handling.applicant().get("/api/my/messages").body(),
                        told -> told.contains("没有等到您") && told.contains("电话没有人接"));
    }

    private static String stateOf(JsonNode file) {
        return file.path("projectCode").path("state").asString("");
    }
}
