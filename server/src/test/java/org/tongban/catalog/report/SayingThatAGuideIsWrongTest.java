package org.tongban.catalog.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.CaughtMessages;
import org.tongban.TongbanTest;
import org.tongban.identity.IdentityFixtures;
import org.tongban.intake.Passerby;
import org.tongban.intake.Visitor;
import org.tongban.platform.Role;
import org.tongban.region.Regions;
import tools.jackson.databind.JsonNode;

@TongbanTest
class SayingThatAGuideIsWrongTest {
    private static final String GUIDE = "/guides/road-freight-permit/500111";
    private static final String DIVISION = "500111";
    private static final Pattern CODE = Pattern.compile("/guide-reports/([a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4})");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext server;

    @Autowired
    private CaughtMessages texts;

    @Test
    void it_reaches_the_item_manager_and_the_answer_comes_back_by_the_code() {
        var passerby = new Passerby(port, "127.0.0.91");
        assertThat(passerby.get(GUIDE).body()).contains("这份指南有误", GUIDE + "/report", "5 个工作日内答复");

        var sent = passerby.post(
                GUIDE + "/report", Map.of("matter", "materials", "words", "窗口还要行驶证复印件<b>。", "contact", "17900000321"));
        assertThat(sent.status()).isEqualTo(201);
        assertThat(sent.body()).contains("收到了", "以前答复").doesNotContain("<b>。");
        var code = code(sent.body());

        var manager = desk(Role.ITEM_MANAGER, DIVISION, "transport");
        assertThat(manager.get("/api/desk/guide-reports/waiting")
                        .json()
                        .path("count")
                        .asInt())
                .isPositive();
        var report = only(manager, "窗口还要行驶证复印件");
        assertThat(report.path("contact").asString()).isEqualTo("17900000321");
        assertThat(report.path("overdue").asBoolean()).isFalse();
        var elsewhere = desk(Role.ITEM_MANAGER, "500112", "transport");
        assertThat(elsewhere.get("/api/desk/guide-reports").body()).doesNotContain("行驶证复印件");
        var answerPath = "/api/desk/guide-reports/" + report.path("id").asString() + "/answer";
        assertThat(elsewhere
                        .post(answerPath, Map.of("corrected", true, "text", "好"))
                        .code())
                .isEqualTo("catalog.no-such-report");
        assertThat(manager.post(answerPath, Map.of("corrected", true, "text", " "))
                        .code())
                .isEqualTo("catalog.report-answer-missing");

        isAnsweredOnce(manager, answerPath);
        assertThat(texts.awaited("17900000321", text -> text.contains("道路货物运输")))
                .contains("/guide-reports/" + code.replace("-", ""));
        isReadByTheCode(passerby, code);
        assertThat(manager.get("/api/desk/guide-reports?answered=true").body()).contains("已经补上");
    }

    private static void isAnsweredOnce(Visitor manager, String answerPath) {
        var answered = manager.post(answerPath, Map.of("corrected", true, "text", "已经补上，谢谢您。"));
        assertThat(answered.status()).isEqualTo(200);
        assertThat(manager.post(answerPath, Map.of("corrected", false, "text", "再答一次"))
                        .code())
                .isEqualTo("catalog.report-already-answered");
    }

    private static void isReadByTheCode(Passerby passerby, String code) {
        var seen = passerby.get("/guide-reports/" + code.toUpperCase(java.util.Locale.ROOT));
        assertThat(seen.body()).contains("指南已经改正", "已经补上，谢谢您。", "测试岗").doesNotContain("17900000321", "周工");
        assertThat(passerby.get("/guide-reports?code=" + code).body()).contains("已经补上");
    }

    @Test
    void what_is_overdue_is_seen_by_supervision_and_by_nobody_beside() {
        var passerby = new Passerby(port, "127.0.0.92");
        passerby.post(GUIDE + "/report", Map.of("matter", "wording", "words", "第三条看不懂", "contact", "某某"));
        var above = desk(Role.SUPERVISOR, "50", "development-reform");
        assertThat(above.get("/api/desk/guide-reports").body()).doesNotContain("第三条看不懂");

        server.getBean(JdbcClient.class)
                .sql("update catalog.guide_report set due_on = '2026-01-05' where division = ? and matter = 'WORDING'")
                .param(DIVISION)
                .update();

        var overdue = only(above, "第三条看不懂");
        assertThat(overdue.path("overdue").asBoolean()).isTrue();
        assertThat(overdue.path("contact").asString())
                .as("it needs no phone number")
                .isEmpty();
        assertThat(above.get("/api/desk/guide-reports/waiting")
                        .json()
                        .path("count")
                        .asInt())
                .isPositive();
        assertThat(above.post(
                                "/api/desk/guide-reports/" + overdue.path("id").asString() + "/answer",
                                Map.of("corrected", true, "text", "好"))
                        .code())
                .isEqualTo("platform.not-allowed");
        assertThat(desk(Role.SUPERVISOR, "500112", "development-reform")
                        .get("/api/desk/guide-reports")
                        .body())
                .doesNotContain("第三条看不懂");
    }

    @Test
    void an_authority_without_an_item_manager_answers_by_its_head() {
        var passerby = new Passerby(port, "127.0.0.93");
        passerby.post(GUIDE + "/report", Map.of("matter", "process", "words", "少了一步"));

        var head = desk(Role.HEAD, DIVISION, "transport");
        var report = only(head, "少了一步");
        assertThat(head.post(
                                "/api/desk/guide-reports/" + report.path("id").asString() + "/answer",
                                Map.of("corrected", false, "text", "这一步由系统做，不用您来。"))
                        .status())
                .isEqualTo(200);
        assertThat(desk(Role.WINDOW, DIVISION, "transport")
                        .get("/api/desk/guide-reports")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void what_is_missing_is_said_and_the_words_stay_in_the_form() {
        var passerby = new Passerby(port, "127.0.0.94");

        var refused = passerby.post(GUIDE + "/report", Map.of("words", "哪里都\"不对"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("请选一样", "哪里都\"不对");
        assertThat(passerby.post(GUIDE + "/report", Map.of("matter", "none", "words", "x"))
                        .status())
                .isEqualTo(400);
        assertThat(passerby.post(GUIDE + "/report", Map.of("matter", "other", "words", "长".repeat(1_001)))
                        .status())
                .isEqualTo(400);
        assertThat(passerby.post("/guides/none/500103/report", Map.of("matter", "other", "words", "x"))
                        .status())
                .isEqualTo(404);
        assertThat(passerby.get("/guide-reports/aaaabbbbcccc").status()).isEqualTo(404);
        assertThat(passerby.get("/guide-reports?code=%00").status()).isBetween(400, 404);
    }

    @Test
    void said_twice_in_the_same_words_it_is_said_once() {
        var passerby = new Passerby(port, "127.0.0.95");
        var said = Map.of("matter", "other", "words", "电话打不通，打了三次");

        var first = code(passerby.post(GUIDE + "/report", said).body());

        assertThat(code(passerby.post(GUIDE + "/report", said).body())).isEqualTo(first);
    }

    @Test
    void one_address_says_so_much_a_day() {
        var crowd = new Passerby(port, "127.0.0.96");
        for (var n = 0; n < 20; n++) {
            assertThat(crowd.post(GUIDE + "/report", Map.of("matter", "other", "words", "意见 " + n))
                            .status())
                    .isEqualTo(201);
        }

        var more = Map.of("matter", "other", "words", "再说一句");
        assertThat(crowd.post(GUIDE + "/report", more).status()).isEqualTo(429);
        assertThat(new Passerby(port, "127.0.0.97")
                        .post(GUIDE + "/report", more)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void nothing_that_was_said_stands_in_the_clear() {
        new Passerby(port, "127.0.0.98")
                .post(GUIDE + "/report", Map.of("matter", "other", "words", "请打给王五", "contact", "17900000322"));

        var rows = server.getBean(JdbcClient.class)
                .sql(
                        "select encode(words, 'escape') || encode(coalesce(contact, ''), 'escape') from catalog.guide_report")
                .query(String.class)
                .list();
        assertThat(rows).isNotEmpty().noneMatch(row -> row.contains("17900000322") || row.contains("王五"));
    }

    private static String code(String page) {
        var found = CODE.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static JsonNode only(Visitor desk, String words) {
        return desk.get("/api/desk/guide-reports")
                .json()
                .path("items")
                .valueStream()
                .filter(each -> each.path("words").asString().contains(words))
                .findFirst()
                .orElseThrow();
    }

    private Visitor desk(Role role, String division, String kind) {
        var authority = server.getBean(Regions.class).authority(kind, division).orElseThrow();
        var staff = new IdentityFixtures(server).staff(role, authority.creditCode(), division);
        return new Visitor(port, staff.cookie());
    }
}
