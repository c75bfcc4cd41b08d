package org.tongban.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.tongban.TongbanTest;
import org.tongban.intake.Office.Clerk;
import org.tongban.platform.Role;
import tools.jackson.databind.JsonNode;

/** Who of the post has a case, over the wire. */
@TongbanTest
class WhoHasTheCaseTest {
    private static final String DIVISION = "500116";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext server;

    private Office office;
    private Clerk window;
    private Clerk zhang;
    private Clerk zhou;
    private Clerk head;

    @BeforeEach
    void staffed() {
        office = new Office(server, port, DIVISION);
        window = office.clerk("何静", Role.WINDOW);
        zhang = office.clerk("张敏", Role.OFFICER);
        zhou = office.clerk("周涛", Role.OFFICER);
        head = office.clerk("冉建国", Role.HEAD);
    }

    @Test
    void what_is_taken_is_mine_is_handed_over_with_a_note_and_given_back() {
        var id = accepted();
        assertThat(zhang.queue("unassigned")).contains(id);
        assertThat(zhang.mayDo(id)).contains("take", "review").doesNotContain("hand-over", "give-back", "assign");

        assertThat(zhang.does(id, "taking", Map.of())).isEqualTo("done");

        assertThat(zhang.queue("mine")).contains(id).contains("\"holder\":\"张敏\"");
        assertThat(zhang.queue("unassigned")).doesNotContain(id);
        assertThat(zhang.count("mine")).isEqualTo(1);
        assertThat(zhou.mayDo(id)).isEmpty();
        assertThat(zhou.sees(id).path("heldBy").path("name").asString()).isEqualTo("张敏");
        assertThat(zhou.does(id, "review", Office.review(zhou.sees(id)))).isEqualTo("casework.held-by-colleague");
        assertThat(zhou.does(id, "taking", Map.of())).isEqualTo("casework.held-by-colleague");

        assertThat(zhang.does(id, "handover", to(zhou, ""))).isEqualTo("casework.note-missing");
        assertThat(zhang.does(id, "handover", to(window, "请接着办"))).isEqualTo("casework.not-at-this-post");
        assertThat(zhang.does(id, "handover", to(zhou, "材料已核对，等电话确认。"))).isEqualTo("done");

        var held = zhou.sees(id).path("heldBy");
        assertThat(held.path("mine").asBoolean()).isTrue();
        assertThat(held.path("from").asString()).isEqualTo("张敏");
        assertThat(held.path("note").asString()).isEqualTo("材料已核对，等电话确认。");
        assertThat(zhang.mayDo(id)).isEmpty();

        assertThat(zhou.does(id, "giving-back", Map.of("note", "需要回避"))).isEqualTo("done");
        assertThat(zhang.queue("unassigned")).contains(id);
        assertThat(titles(zhang.sees(id))).containsSequence("退回待认领", "移交", "认领");
    }

    @Test
    void what_nobody_has_is_stepped_in_one_go() {
        var id = accepted();

        assertThat(zhang.does(id, "review", Office.review(zhang.sees(id)))).isEqualTo("done");

        assertThat(titles(zhang.sees(id))).hasSize(3);
    }

    @Test
    void the_head_assigns_one_or_many_and_is_told_which_did_not_go() {
        var one = accepted();
        var other = accepted();
        var notAccepted = office.shop();
        assertThat(zhang.does(one, "assignment", to(zhou, ""))).isEqualTo("platform.not-allowed");
        assertThat(head.does(one, "assignment", to(window, ""))).isEqualTo("casework.not-at-this-post");
        assertThat(head.does(one, "assignment", to(zhang, "请今天办完"))).isEqualTo("done");
        assertThat(head.queue("to-assign")).doesNotContain(one).contains(other, notAccepted);

        var stranger = UUID.randomUUID().toString();
        var outcomes = outcomes(head, "assignments", List.of(one, other, notAccepted, stranger), zhang);

        assertThat(outcomes)
                .containsExactly("casework.has-it-already", "", "casework.not-at-this-post", "casework.no-such-case");
        assertThat(zhang.queue("mine")).contains(one, other).doesNotContain(notAccepted);
        assertThat(head.queue("open")).contains("张敏");
    }

    @Test
    void many_are_taken_at_once_but_those_that_somebody_has() {
        var free = accepted();
        var taken = accepted();
        var notAccepted = office.shop();
        assertThat(zhou.does(taken, "taking", Map.of())).isEqualTo("done");

        var outcomes = outcomes(zhang, "takings", List.of(taken, free, notAccepted), zhang);

        assertThat(outcomes).containsExactly("casework.held-by-colleague", "", "casework.not-your-step");
        assertThat(zhang.asks("/api/desk/takings", Map.of("cases", List.of()))).isEqualTo("casework.nothing-chosen");
    }

    @Test
    void with_the_turn_it_leaves_all_hands_and_sent_back_it_returns_to_the_reviewer() {
        var id = accepted();
        zhang.does(id, "taking", Map.of());
        zhang.does(id, "review", Office.review(zhang.sees(id)));
        assertThat(head.sees(id).path("heldBy").isMissingNode()).isTrue();

        assertThat(head.does(id, "return", Map.of("reason", "请核对使用期限。"))).isEqualTo("done");

        assertThat(zhang.queue("mine")).contains(id);
        assertThat(zhou.mayDo(id)).isEmpty();
    }

    @Test
    void what_one_had_who_has_left_waits_again_for_all() {
        var id = accepted();
        zhang.does(id, "taking", Map.of());

        office.leaves(zhang);

        assertThat(zhou.queue("unassigned")).contains(id);
        assertThat(head.queue("to-assign")).contains(id);
        assertThat(zhou.sees(id).path("heldBy").isMissingNode()).isTrue();
        assertThat(zhou.mayDo(id)).contains("take", "review");
        assertThat(zhou.does(id, "taking", Map.of())).isEqualTo("done");
    }

    @Test
    void the_applicant_sees_the_post_and_never_a_name() {
        var id = accepted();
        head.does(id, "assignment", to(zhang, "请今天办完"));
        zhang.does(id, "handover", to(zhou, "请接着办"));

        var mine = office.applicant().get("/api/my/cases/" + id);

        assertThat(mine.json().path("post").asString()).isNotEmpty();
        assertThat(mine.body()).doesNotContain("张敏", "周涛", "分派", "移交", "请今天办完");
    }

    @Test
    void the_calendar_counts_by_day_what_the_queue_of_that_day_lists() {
        var id = accepted();
        zhang.does(id, "taking", Map.of());
        var day = zhang.sees(id).path("dueOn").asString();
        var month = day.substring(0, 7);

        var days = zhang.browser()
                .get("/api/desk/due-days?whose=mine&month=" + month)
                .json();

        assertThat(counts(days)).containsEntry(day, 1);
        assertThat(zhang.browser().get("/api/desk/cases?queue=mine&due=" + day).body())
                .contains(id);
        var dayBefore = LocalDate.parse(day).minusDays(1);
        assertThat(zhang.browser()
                        .get("/api/desk/cases?queue=mine&due=" + dayBefore)
                        .body())
                .doesNotContain(id);
        var ours = zhang.browser()
                .get("/api/desk/due-days?whose=ours&month=" + month)
                .json();
        assertThat(counts(ours).get(day)).isGreaterThanOrEqualTo(1);
        assertThat(zhang.browser().get("/api/desk/cases?queue=open&due=morgen").code())
                .isEqualTo("casework.bad-day");
        assertThat(zhang.browser().get("/api/desk/due-days?month=2026-13").code())
                .isEqualTo("casework.bad-day");
    }

    @Test
    void colleagues_are_listed_with_what_they_have() {
        var id = accepted();
        zhang.does(id, "taking", Map.of());

        var seen = zhou.browser().get("/api/desk/colleagues").json().path("colleagues");

        assertThat(seen.valueStream().map(each -> each.path("post").asString())).containsOnly("officer");
        var ofZhang = seen.valueStream()
                .filter(each -> each.path("id").asString().equals(zhang.id().toString()))
                .findFirst()
                .orElseThrow();
        assertThat(ofZhang.path("cases").asInt()).isEqualTo(1);
        assertThat(ofZhang.path("me").asBoolean()).isFalse();
    }

    private String accepted() {
        var id = office.shop();
        assertThat(window.does(id, "acceptance", Map.of())).isEqualTo("done");
        return id;
    }

    private static Map<String, Object> to(Clerk clerk, String note) {
        return Map.of("to", clerk.id(), "note", note);
    }

    private static List<String> outcomes(Clerk clerk, String path, List<String> cases, Clerk to) {
        return clerk.browser()
                .post(
                        "/api/desk/" + path,
                        path.equals("takings") ? Map.of("cases", cases) : Map.of("cases", cases, "to", to.id()))
                .json()
                .path("outcomes")
                .valueStream()
                .map(each -> each.path("code").asString())
                .toList();
    }

    private static Map<String, Integer> counts(JsonNode month) {
        return month.path("days")
                .valueStream()
                .collect(Collectors.toMap(each -> each.path("day").asString(), each -> each.path("count")
                        .asInt()));
    }

    private static List<String> titles(JsonNode file) {
        return file.path("history")
                .valueStream()
                .map(entry -> entry.path("title").asString())
                .toList();
    }
}
