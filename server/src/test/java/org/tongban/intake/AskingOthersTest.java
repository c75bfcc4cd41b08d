package org.tongban.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.tongban.TongbanTest;
import org.tongban.platform.Role;
import tools.jackson.databind.JsonNode;

/** Opinions and countersignatures of other authorities over the wire: who sees what, and several who answer at once. */
@TongbanTest
class AskingOthersTest {
    private static final Map<String, String> LORRIES =
            TenServicesTest.answers("weight=heavy freight=ordinary vehicles=planned many=yes");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext server;

    @Test
    void those_asked_see_the_case_and_nothing_of_how_it_is_judged() {
        var story = accepted();
        var fire = asked("fire");
        var roads = asked("urban-management");
        assertThat(fire.officer().get("/api/desk/cases/" + story.id).code()).isEqualTo("casework.no-such-case");
        assertThat(consultable(story)).contains(fire.code(), roads.code());

        assertThat(story.does(Role.OFFICER, "consultations", ask(false, 3, fire.code(), roads.code())))
                .isEqualTo("done");

        var seen = fire.officer().get("/api/desk/cases/" + story.id).json();
        assertThat(seen.path("own").asBoolean()).isFalse();
        assertThat(seen.path("masked").asBoolean()).isTrue();
        assertThat(seen.path("form").toString()).contains("示例").doesNotContain("17800000001");
        assertThat(seen.path("materials")).isNotEmpty();
        assertThat(seen.path("checklist")).isEmpty();
        assertThat(seen.path("documents")).isEmpty();
        assertThat(seen.path("actions")).isEmpty();
        assertThat(seen.path("consultations")).hasSize(2);
        assertThat(seen.path("consultations").get(0).path("may").toString()).contains("answer", "return");
        assertThat(seen.path("consultations").get(1).path("may")).isEmpty();
        assertThat(fire.officer().get("/api/desk/cases?queue=to-answer").body()).contains(story.id);
        assertThat(fire.officer().get("/api/desk/queues").body()).contains("to-answer");
        var foreign =
                Map.<String, Object>of("expectedVersion", seen.path("version").asInt(), "reason", "试试");
        assertThat(fire.officer()
                        .post("/api/desk/cases/" + story.id + "/procedures", foreign)
                        .status())
                .isBetween(400, 499);
        assertThat(fire.head()
                        .post("/api/desk/cases/" + story.id + "/acceptance-withdrawal", foreign)
                        .code())
                .isEqualTo("casework.not-your-step");
    }

    @Test
    void two_who_answer_at_the_same_time_are_both_heard() throws Exception {
        var story = accepted();
        var fire = asked("fire");
        var roads = asked("urban-management");
        story.does(Role.OFFICER, "consultations", ask(false, 3, fire.code(), roads.code()));
        assertThat(story.review()).isEqualTo("casework.opinions-missing");

        var answers = atOnce(
                () -> answer(fire.officer(), story.id, 1, "AGREES", "消防条件符合要求。"),
                () -> answer(roads.officer(), story.id, 2, "AGREES_IF", "不得占道停车。"));

        assertThat(answers).containsExactly("done", "done");
        assertThat(answer(fire.officer(), story.id, 1, "OBJECTS", "再想想")).isEqualTo("casework.consultation-not-open");
        var own = story.handling.atDesk(Role.OFFICER, story.id);
        assertThat(own.path("consultations").toString()).contains("消防条件符合要求。", "不得占道停车。", "AGREES_IF");
        assertThat(fire.officer().get("/api/desk/cases?queue=to-answer").body()).doesNotContain(story.id);
        assertThat(story.review()).isEqualTo("done");
        var mine = story.handling.mine(story.id).path("timeline").toString();
        assertThat(mine).contains("征求其他单位意见").doesNotContain("不得占道停车");
    }

    @Test
    void what_is_confidential_is_read_by_those_who_judge_alone() {
        var story = accepted();
        var fire = asked("fire");
        var roads = asked("urban-management");
        story.does(Role.OFFICER, "consultations", ask(true, 3, fire.code()));
        story.does(Role.OFFICER, "consultations", ask(false, 3, roads.code()));
        assertThat(answer(fire.head(), story.id, 1, "OBJECTS", "周边有隐患，正在核查。")).isEqualTo("done");

        assertThat(story.handling.atDesk(Role.HEAD, story.id).toString()).contains("正在核查");
        assertThat(story.handling.atDesk(Role.WINDOW, story.id).toString()).doesNotContain("正在核查");
        assertThat(fire.officer().get("/api/desk/cases/" + story.id).body()).contains("正在核查");
        var other = roads.officer().get("/api/desk/cases/" + story.id);
        assertThat(other.json().path("consultations")).hasSize(1);
        assertThat(other.body()).doesNotContain("正在核查");
        assertThat(story.handling.mine(story.id).path("timeline").toString()).doesNotContain("消防");
    }

    @Test
    void who_signs_sends_back_and_the_decision_waits_for_the_signature() {
        var story = accepted();
        var fire = asked("fire");
        story.handling.step(Role.OFFICER, story.id);
        assertThat(story.review()).isEqualTo("done");
        var sign = new HashMap<>(ask(false, 3, fire.code()));
        sign.put("kind", "COUNTERSIGNATURE");
        assertThat(story.does(Role.HEAD, "consultations", sign)).isEqualTo("done");
        var grant = Map.<String, Object>of("grant", true, "conditions", "");
        assertThat(story.does(Role.HEAD, "decision", grant)).isEqualTo("casework.signatures-missing");
        assertThat(answer(fire.officer(), story.id, 1, "AGREES", "同意")).isEqualTo("casework.head-signs");
        assertThat(fire.head()
                        .get("/api/desk/cases/" + story.id)
                        .json()
                        .path("review")
                        .path("opinion")
                        .asString())
                .isEqualTo("符合条件，建议准予。");

        var back = fire.head()
                .post("/api/desk/cases/" + story.id + "/consultations/1/return", Map.of("reason", "请写明停车场消防通道。"));

        assertThat(back.status()).as(back.body()).isEqualTo(200);
        assertThat(story.handling
                        .atDesk(Role.OFFICER, story.id)
                        .path("heldBy")
                        .path("mine")
                        .asBoolean())
                .as("the reviewer has it again")
                .isTrue();
        assertThat(story.handling.atDesk(Role.OFFICER, story.id).path("actions").toString())
                .contains("review");
        assertThat(story.review()).isEqualTo("done");
        assertThat(answer(fire.head(), story.id, 1, "AGREES", "同意")).isEqualTo("done");
        assertThat(story.does(Role.HEAD, "decision", grant)).isEqualTo("done");
    }

    @Test
    void who_is_late_is_noted_once_and_no_longer_waited_for() {
        var story = accepted();
        var fire = asked("fire");
        story.does(Role.OFFICER, "consultations", ask(false, 3, fire.code()));
        assertThat(story.review()).isEqualTo("casework.opinions-missing");

        OtherAuthority.lateWith(server, story.id, 1);
        OtherAuthority.lateWith(server, story.id, 1);

        var file = story.handling.atDesk(Role.OFFICER, story.id);
        assertThat(file.path("consultations").get(0).path("state").asString()).isEqualTo("LATE");
        assertThat(file.path("history").valueStream())
                .filteredOn(entry -> entry.path("event").asString().equals("ConsultationOverdue"))
                .hasSize(1);
        assertThat(story.review()).isEqualTo("done");
        assertThat(answer(fire.officer(), story.id, 1, "OBJECTS", "通道宽度不够。")).isEqualTo("done");
    }

    @Test
    void nobody_is_asked_who_does_not_exist() {
        var story = accepted();
        var fire = asked("fire");
        assertThat(story.does(Role.OFFICER, "consultations", ask(false, 3, "91500000000000000X")))
                .isEqualTo("casework.unknown-authority-asked");
        assertThat(story.does(Role.OFFICER, "consultations", ask(false, 3, story.handling.authority())))
                .isEqualTo("casework.unknown-authority-asked");
        assertThat(story.does(Role.OFFICER, "consultations", ask(false, 3))).isEqualTo("casework.nobody-asked");
        story.does(Role.OFFICER, "consultations", ask(false, 3, fire.code()));
        assertThat(fire.officer()
                        .post("/api/desk/cases/" + story.id + "/consultations/1/answer", Map.of("text", "同意"))
                        .code())
                .isEqualTo("casework.verdict-missing");
    }

    private OtherAuthority asked(String kind) {
        return OtherAuthority.of(kind, server, port);
    }

    private static Map<String, Object> ask(boolean confidential, int days, String... authorities) {
        return Map.of(
                "kind",
                "OPINION",
                "authorities",
                List.of(authorities),
                "question",
                "停车场是否符合要求？",
                "confidential",
                confidential,
                "days",
                days);
    }

    private static String answer(Visitor who, String id, int nr, String verdict, String text) {
        var path = "/api/desk/cases/" + id + "/consultations/" + nr + "/answer";
        var answer = who.post(path, Map.of("verdict", verdict, "text", text));
        return answer.status() == 200 ? "done" : answer.code();
    }

    private static List<String> consultable(Story story) {
        return story.handling
                .desk(Role.OFFICER)
                .get("/api/desk/cases/" + story.id + "/consultable-authorities")
                .json()
                .valueStream()
                .map(each -> each.path("key").asString())
                .toList();
    }

    @SafeVarargs
    private static List<String> atOnce(Callable<String>... calls) throws Exception {
        try (var threads = Executors.newFixedThreadPool(calls.length)) {
            var answers = new java.util.ArrayList<String>();
            for (var done : threads.invokeAll(List.of(calls))) answers.add(done.get());
            return answers;
        }
    }

    private Story accepted() {
        var handling = new Handling(server, port, "transport");
        var story =
                new Story(handling, handling.submitted(handling.filledIn("road-freight-permit", LORRIES, Map.of())));
        assertThat(story.does(Role.WINDOW, "acceptance", Map.of())).isEqualTo("done");
        return story;
    }

    private record Story(Handling handling, String id) {
        String does(Role role, String path, Map<String, Object> body) {
            var answer = handling.does(role, id, path, body);
            return answer.status() == 200 ? "done" : answer.code();
        }

        /** The site check where it is still missing, then the review. */
        String review() {
            var file = handling.atDesk(Role.OFFICER, id);
            if (offers(file, "site-check")) handling.step(Role.OFFICER, id);
            var now = handling.atDesk(Role.OFFICER, id);
            var ticked = new HashMap<String, Boolean>();
            now.path("checklist").forEach(point -> ticked.put(point.path("key").asString(), true));
            return does(
                    Role.OFFICER, "review", Map.of("checklist", ticked, "opinion", "符合条件，建议准予。", "recommend", true));
        }

        private static boolean offers(JsonNode file, String action) {
            return file.path("actions").valueStream().anyMatch(each -> each.asString()
                    .equals(action));
        }
    }
}
