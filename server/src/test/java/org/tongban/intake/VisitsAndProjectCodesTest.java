package org.tongban.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
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

    private static final Map<String, String> CARD =
            TenServicesTest.answers("why=lost elsewhere=yes hadCard=yes minor=no");

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
                .containsExactly("take", "move-booking");

        handling.comeToTheVisit(id);
        assertThat(handling.atDesk(Role.OFFICER, id).path("actions").valueStream())
                .extracting(JsonNode::asString)
                .containsExactly("take", "report-outcome", "move-booking", "miss-visit");
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

    @Test
    void the_applicant_chooses_another_open_time_and_the_desk_sees_who_did() {
        var handling = new Handling(server, port, "public-security");
        var agreed = handling.workingDay().toString();
        var id = bookedFor(agreed, handling);

        var later = handling.workingDay(4).toString();
        var moved = move(handling, id, "500103003", later);
        assertThat(moved.status()).as(moved.body()).isEqualTo(200);
        assertThat(booking(moved).path("day").asString()).isEqualTo(later);
        assertThat(booking(moved).path("note").asString()).isEqualTo("请带旧证。");
        assertThat(booking(move(handling, id, "500103004", agreed)).path("note").asString())
                .isEmpty();

        var desk = handling.atDesk(Role.WINDOW, id);
        assertThat(desk.path("booking").path("confirmed").path("place").asString())
                .isEqualTo("500103004");
        assertThat(desk.path("history").get(0).path("title").asString()).isEqualTo("申请人在网上改了到场时间");
        await().atMost(PATIENCE)
                .until(
                        () -> handling.applicant().get("/api/my/messages").body(),
                        told -> told.contains("到场时间改了") && told.contains("以前约的时间作废"));
    }

    @Test
    void a_visit_is_moved_to_an_open_day_at_a_counter_of_the_service_and_not_on_the_day_itself() {
        var handling = new Handling(server, port, "public-security");
        var agreed = handling.workingDay().toString();
        var later = handling.workingDay(4).toString();
        var id = bookedFor(agreed, handling);
        assertThat(choices(handling, id)).contains("500103003", "500103004");

        assertThat(move(handling, id, "500103003", agreed).code()).isEqualTo("casework.visit-unchanged");
        assertThat(move(handling, id, "500112001", later).code()).isEqualTo("casework.not-a-counter");
        assertThat(move(handling, id, "500103003", "").code()).isEqualTo("casework.booking-incomplete");
        assertThat(move(handling, id, "500103003", handling.dayOff().toString()).code())
                .isEqualTo("casework.closed-on-that-day");

        handling.comeToTheVisit(id);
        assertThat(choices(handling, id)).isEmpty();
        assertThat(move(handling, id, "500103003", later).code()).isEqualTo("casework.too-late-to-move-visit");
    }

    /** Accepted, and a time agreed on by the counter. */
    private static String bookedFor(String day, Handling handling) {
        var id = handling.submitted(handling.filledIn("id-card-replacement-elsewhere", CARD, Map.of()));
        handling.does(Role.WINDOW, id, "acceptance", Map.of());
        assertThat(move(handling, id, "500103003", day).code()).isEqualTo("casework.visit-not-agreed-on");
        assertThat(choices(handling, id)).isEmpty();
        handling.does(Role.WINDOW, id, "booking", visit("500103003", day, "请带旧证。"));
        return id;
    }

    private static JsonNode booking(Visitor.Seen seen) {
        return seen.json().path("booking");
    }

    private static Map<String, Object> visit(String place, String day, String note) {
        return Map.of("place", place, "day", day, "half", "morning", "note", note);
    }

    private static Visitor.Seen move(Handling handling, String id, String place, String day) {
        var version = handling.mine(id).path("version").asInt();
        var body = Map.<String, Object>of("expectedVersion", version, "place", place, "day", day, "half", "morning");
        return handling.applicant().post("/api/my/cases/" + id + "/visit", body);
    }

    private static List<String> choices(Handling handling, String id) {
        return handling.applicant()
                .get("/api/my/cases/" + id + "/visit")
                .json()
                .path("places")
                .valueStream()
                .map(place -> place.path("code").asString())
                .toList();
    }

    private static String stateOf(JsonNode file) {
        return file.path("projectCode").path("state").asString("");
    }
}
