package org.tongban.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.tongban.TongbanTest;
import org.tongban.platform.Role;
import org.tongban.region.Regions;
import tools.jackson.databind.JsonNode;

/** What staff do that moves the clock, and what the applicant is told of it, over the wire. */
@TongbanTest
class StoppingTheClockTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SERVICE = "road-freight-permit";
    private static final Map<String, String> LORRIES =
            TenServicesTest.answers("weight=heavy freight=ordinary vehicles=planned many=yes");
    private static final Map<String, Object> EXPERTS =
            Map.of("kind", "EXPERT_REVIEW", "neededDays", 10, "reason", "停车场地需要专家评审。");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext server;

    @Test
    void a_longer_limit_shows_in_the_view_in_a_paper_and_in_a_notice_and_comes_once() {
        var handling = accepted();
        var before = handling.atDesk(Role.HEAD);
        assertThat(actions(before)).contains("extend");
        assertThat(before.path("time").path("extensionDays").asInt()).isEqualTo(10);
        assertThat(before.path("time").path("extensionUnit").asString()).isEqualTo("WORKING");
        assertThat(before.path("time").path("approvedBy").asString()).isEqualTo("AUTHORITY_HEAD");
        var reason = Map.<String, Object>of("reason", "需要向外省核实车辆。");
        assertThat(handling.does(Role.OFFICER, "extension", reason)).isEqualTo("casework.not-your-step");

        assertThat(handling.does(Role.HEAD, "extension", reason)).isEqualTo("done");

        var after = handling.atDesk(Role.HEAD);
        assertThat(day(after, "statutoryOn"))
                .isEqualTo(server.getBean(Regions.class).calendar().add(day(before, "statutoryOn"), 10));
        assertThat(after.path("clock").path("sentence").asString()).contains("延长 10 个工作日");
        assertThat(actions(after)).doesNotContain("extend");
        assertThat(handling.does(Role.HEAD, "extension", reason)).isEqualTo("casework.extended-already");
        var mine = handling.mineOnce(file -> file.path("documents").toString().contains("延期告知书"));
        assertThat(mine.path("timeline").get(0).path("note").asString()).isEqualTo("延长 10 个工作日\n需要向外省核实车辆。");
        handling.isTold("办理期限依法延长");
    }

    @Test
    void while_a_procedure_runs_days_are_left_out_and_nothing_is_decided() {
        var handling = accepted();
        var before = handling.atDesk(Role.OFFICER);
        assertThat(handling.does(Role.WINDOW, "procedures", EXPERTS)).isEqualTo("casework.not-your-step");
        assertThat(handling.does(Role.OFFICER, "procedures", Map.of("reason", "送检", "neededDays", 3)))
                .isEqualTo("casework.procedure-missing");

        assertThat(handling.does(Role.OFFICER, "procedures", EXPERTS)).isEqualTo("done");

        var held = handling.atDesk(Role.OFFICER);
        var running = held.path("clock").path("running").get(0);
        assertThat(running.path("name").asString()).isEqualTo("专家评审");
        assertThat(running.path("expectedBy").asString())
                .isEqualTo(handling.handling.workingDay(10).toString());
        assertThat(held.path("time").path("procedures").toString()).doesNotContain("EXPERT_REVIEW");
        assertThat(paused(held)).hasSizeGreaterThanOrEqualTo(10).containsOnly("专家评审");
        assertThat(day(held, "promisedOn")).isAfter(day(before, "promisedOn"));
        assertThat(handling.mineOnce(file -> true).path("clock").path("running").get(0))
                .isEqualTo(running);
        handling.isTold("需要专家评审");

        handling.handling.step(Role.OFFICER, handling.id);
        handling.handling.step(Role.OFFICER, handling.id);
        var grant = Map.<String, Object>of("grant", true, "conditions", "");
        assertThat(handling.does(Role.HEAD, "decision", grant)).isEqualTo("casework.procedure-runs");
        var result = Map.<String, Object>of("kind", "EXPERT_REVIEW", "result", "评审通过，意见书第 3 号。");
        assertThat(handling.does(Role.HEAD, "procedure-end", result)).isEqualTo("done");

        var ended = handling.atDesk(Role.HEAD);
        assertThat(ended.path("clock").path("running")).isEmpty();
        assertThat(day(ended, "promisedOn")).isEqualTo(day(before, "promisedOn"));
        assertThat(handling.does(Role.HEAD, "procedure-end", result)).isEqualTo("casework.procedure-does-not-run");
        assertThat(handling.does(Role.HEAD, "decision", grant)).isEqualTo("done");
    }

    @Test
    void a_correction_that_was_cancelled_is_not_answered_any_more() {
        var handling = submitted();
        var item = Map.of("target", "form." + handling.firstField(), "reason", "incorrect", "note", "请核对");
        assertThat(handling.does(Role.WINDOW, "correction-request", Map.of("items", List.of(item))))
                .isEqualTo("done");
        assertThat(actions(handling.atDesk(Role.WINDOW))).containsExactly("cancel-correction", "expedite");

        assertThat(handling.does(Role.WINDOW, "correction-cancellation", Map.of("reason", "已从登记信息核对。")))
                .isEqualTo("done");

        assertThat(handling.mineOnce(file -> true).path("correction").isMissingNode())
                .isTrue();
        assertThat(handling.corrects()).isEqualTo("casework.not-in-this-state");
        assertThat(handling.queue("to-precheck")).contains(handling.id);
        handling.isTold("不用再补正");
    }

    @Test
    void an_acceptance_taken_back_is_pre_checked_again() {
        var handling = accepted();
        assertThat(handling.queue("to-precheck")).doesNotContain(handling.id);
        assertThat(handling.does(Role.HEAD, "acceptance-withdrawal", Map.of("reason", " ")))
                .isEqualTo("casework.reason-missing");

        assertThat(handling.does(Role.HEAD, "acceptance-withdrawal", Map.of("reason", "材料不齐，受理有误。")))
                .isEqualTo("done");

        assertThat(handling.queue("to-precheck")).contains(handling.id);
        assertThat(actions(handling.atDesk(Role.WINDOW))).contains("accept", "ask-correction");
        handling.isTold("受理已撤回");
    }

    private Story submitted() {
        var handling = new Handling(server, port, "transport");
        return new Story(handling, handling.submitted(handling.filledIn(SERVICE, LORRIES, Map.of())));
    }

    private Story accepted() {
        var story = submitted();
        assertThat(story.does(Role.WINDOW, "acceptance", Map.of())).isEqualTo("done");
        return story;
    }

    private static List<String> actions(JsonNode file) {
        return file.path("actions").valueStream().map(JsonNode::asString).toList();
    }

    private static List<String> paused(JsonNode file) {
        return file.path("clock")
                .path("days")
                .valueStream()
                .filter(day -> day.path("kind").asString().equals("paused"))
                .map(day -> day.path("reason").asString())
                .toList();
    }

    private static LocalDate day(JsonNode file, String date) {
        return LocalDate.parse(file.path("clock").path(date).asString());
    }

    private record Story(Handling handling, String id) {
        /** {@code done}, or why not. */
        String does(Role role, String path, Map<String, Object> body) {
            var answer = handling.does(role, id, path, body);
            return answer.status() == 200 ? "done" : answer.code();
        }

        JsonNode atDesk(Role role) {
            return handling.atDesk(role, id);
        }

        JsonNode mineOnce(java.util.function.Predicate<JsonNode> ready) {
            return await().atMost(PATIENCE).until(() -> handling.mine(id), ready);
        }

        void isTold(String words) {
            await().atMost(PATIENCE)
                    .until(() -> handling.applicant().get("/api/my/messages").body(), told -> told.contains(words));
        }

        String firstField() {
            return mineOnce(file -> true)
                    .path("content")
                    .path("form")
                    .propertyNames()
                    .iterator()
                    .next();
        }

        String corrects() {
            var mine = handling.mine(id);
            var body = Map.of("expectedVersion", mine.path("version").asInt(), "form", Map.of(), "materials", Map.of());
            return handling.applicant()
                    .post("/api/my/cases/" + id + "/correction", body)
                    .code();
        }

        String queue(String key) {
            var number = handling.mine(id).path("number").asString();
            return handling.desk(Role.WINDOW)
                    .get("/api/desk/cases?queue=" + key + "&q=" + number)
                    .body();
        }
    }
}
