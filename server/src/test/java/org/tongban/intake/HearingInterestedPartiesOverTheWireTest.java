package org.tongban.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.CaughtMessages;
import org.tongban.TongbanTest;
import org.tongban.platform.Role;

/** A neighbour of the parking ground is told by SMS, states a view without an account, and a hearing is minuted. */
@TongbanTest
class HearingInterestedPartiesOverTheWireTest {
    private static final Map<String, Object> GRANT = Map.of("grant", true, "conditions", "");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext server;

    @Autowired
    CaughtMessages messages;

    @Autowired
    JdbcClient sql;

    /** Every test of this server comes from one address, whose tries are counted. */
    @BeforeEach
    void nobodyHasTried() {
        sql.sql("delete from identity.attempt where kind = 'party-address'").update();
    }

    @Test
    void a_neighbour_is_told_heard_and_answered_on_the_minutes_of_the_hearing() throws Exception {
        var phone = "16000004731";
        var story = reviewed();
        assertThat(story.does(Role.HEAD, "parties", named("何邻", "160", "住在隔壁"))).isEqualTo("casework.party-incomplete");
        assertThat(story.does(Role.HEAD, "parties", named("何邻", phone, "停车场紧挨您的住宅，夜间有车进出")))
                .isEqualTo("done");
        assertThat(story.does(Role.HEAD, "decision", GRANT)).isEqualTo("casework.parties-not-heard");

        speaks(phone);
        var stated = story.handling()
                .desk(Role.HEAD)
                .get("/api/desk/cases/" + story.id() + "/parties")
                .json();
        assertThat(stated.path(0).path("statement").asString()).isEqualTo("夜里十点以后请不要进出。");
        assertThat(stated.path(0).path("phone").asString()).isEqualTo(phone);
        assertThat(story.handling()
                        .applicant()
                        .get("/api/my/cases/" + story.id())
                        .body())
                .contains("利害关系人陈述意见")
                .doesNotContain("夜里十点以后", phone);

        assertThat(story.does(Role.HEAD, "decision", GRANT)).isEqualTo("casework.party-hearing-missing");
        heldAndMinuted(story);
        assertThat(story.does(Role.HEAD, "decision", GRANT)).isEqualTo("done");

        story.handling().awaitEnd(story.id());
        var archive = story.handling().desk(Role.HEAD).get("/api/desk/cases/" + story.id() + "/archive");
        var files = ArchivingACaseTest.unpacked(archive.response().body());
        assertThat(files.keySet()).anyMatch(name -> name.startsWith("hearings/"));
        assertThat(new String(files.get("said.json"), StandardCharsets.UTF_8)).contains("何邻", "夜里十点以后");
    }

    @Test
    void guessing_digits_is_cut_off_and_what_is_stored_is_sealed() {
        var phone = "16000004732";
        var story = reviewed();
        assertThat(story.does(Role.HEAD, "parties", named("何邻", phone, "紧挨住宅"))).isEqualTo("done");
        var page = page(phone);
        var guesser = new Passerby(port);

        for (var n = 0; n < 10; n++) guesser.post(page, Map.of("digits", "000" + n));
        assertThat(guesser.post(page, Map.of("digits", "4732")).status()).isEqualTo(429);

        var stored = sql.sql("select encode(body, 'escape') from casework.interested_party where case_id = ?::uuid")
                .param(story.id())
                .query(String.class)
                .single();
        assertThat(stored).doesNotContain(phone, "何邻");
    }

    /** Without an account, and not by guessing. */
    private void speaks(String phone) {
        var neighbour = new Passerby(port);
        var page = page(phone);
        assertThat(neighbour.get(page).body()).contains("手机号后四位").doesNotContain("夜间有车进出");
        assertThat(neighbour.post(page, Map.of("digits", "0000")).body()).contains("链接或手机尾号不对");
        var seen = neighbour.post(page, Map.of("digits", "4731")).body();
        assertThat(seen).contains("夜间有车进出", "车辆数").doesNotContain("陈小川", "示例");

        var statement = Map.of("digits", "4731", "text", "夜里十点以后请不要进出。", "hearing", "true");
        assertThat(neighbour
                        .post(page + "/statement", Map.of("digits", "4731", "text", " "))
                        .status())
                .isEqualTo(400);
        assertThat(neighbour.post(page + "/statement", statement).status()).isEqualTo(201);
        assertThat(neighbour.post(page + "/statement", statement).status()).isEqualTo(409);
    }

    private static void heldAndMinuted(CaseStory story) {
        story.does(Role.HEAD, "procedures", Map.of("kind", "HEARING", "neededDays", 10, "reason", "利害关系人要求听证"));
        story.does(Role.HEAD, "procedure-end", Map.of("kind", "HEARING", "result", "听证结束"));
        assertThat(story.does(Role.HEAD, "decision", GRANT)).isEqualTo("casework.minutes-missing");
        var reviewer = story.atDesk(Role.HEAD)
                .path("history")
                .valueStream()
                .filter(entry -> entry.path("event").asString().equals("Reviewed"))
                .findFirst()
                .orElseThrow();
        assertThat(story.does(
                        Role.HEAD, "minutes", minutes(story, reviewer.path("by").asString())))
                .isEqualTo("casework.reviewer-presides");
        assertThat(story.does(Role.HEAD, "minutes", minutes(story, "任远"))).isEqualTo("done");
    }

    private CaseStory reviewed() {
        var story = CaseStory.ofLorries(server, port);
        for (var role : List.of(Role.WINDOW, Role.OFFICER, Role.OFFICER))
            story.handling().step(role, story.id());
        return story;
    }

    private static Map<String, Object> named(String name, String phone, String concern) {
        return Map.of("name", name, "phone", phone, "concern", concern, "days", 5);
    }

    private static Map<String, Object> minutes(CaseStory story, String presidedBy) {
        var file = story.handling().desk(Role.HEAD).uploadAtDesk("听证笔录.png", "image/png", Papers.png());
        return Map.of(
                "heldOn",
                story.handling().today().toString(),
                "presidedBy",
                presidedBy,
                "attended",
                "申请人和代理人、利害关系人 1 人",
                "files",
                List.of(file));
    }

    private String page(String phone) {
        var told = messages.awaited(phone, text -> text.contains("/parties/"));
        var at = told.indexOf("/parties/");
        return told.substring(at, at + "/parties/".length() + 16);
    }
}
