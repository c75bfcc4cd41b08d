package org.tongban.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.tongban.TongbanTest;
import org.tongban.platform.Role;

/** An impact report is made public before it is granted; anybody objects without an account. */
@TongbanTest
class MakingPublicTest {
    private static final Map<String, Object> GRANT = Map.of("grant", true, "conditions", "");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext server;

    @Test
    void a_review_in_favour_makes_it_public_and_an_objection_waits_for_its_answer() throws Exception {
        var story = PublicCases.reviewed(server, port);
        var mine = story.mineOnce(file -> file.path("timeline").toString().contains("NoticePublished"));
        var number = mine.path("number").asString();
        assertThat(story.does(Role.HEAD, "decision", GRANT)).isEqualTo("casework.notice-runs");
        story.isTold("正在公示");

        var page = get("/notices/" + number);
        assertThat(page.body())
                .contains("环境影响", "建设地点", number, "陈**")
                .doesNotContain("陈小川", "17800000001", "16000000009", "环保投资");
        assertThat(get("/notices").body()).contains(number);
        assertThat(object(number, "王邻居", "", "噪声太大").statusCode()).isEqualTo(400);
        assertThat(object(number, "王邻居", "023-63000000", "夜里<b>施工</b>噪声太大").statusCode())
                .isEqualTo(201);
        assertThat(object(number, "王邻居", "023-63000000", "夜里<b>施工</b>噪声太大").statusCode())
                .isEqualTo(201);

        var desk = story.handling().desk(Role.OFFICER).get("/api/desk/cases/" + story.id() + "/public-notice");
        assertThat(desk.json().path("objections")).as("sent twice, said once").hasSize(1);
        assertThat(desk.body()).contains("王邻居", "023-63000000", "噪声太大");
        assertThat(story.mineOnce(file -> true).toString()).doesNotContain("王邻居");
        var answer = Map.<String, Object>of("text", "已要求夜间停工。");
        assertThat(story.handling()
                        .desk(Role.WINDOW)
                        .post("/api/desk/cases/" + story.id() + "/objections/1/answer", answer)
                        .code())
                .isEqualTo("casework.not-your-step");
        assertThat(story.handling()
                        .desk(Role.OFFICER)
                        .post("/api/desk/cases/" + story.id() + "/objections/1/answer", answer)
                        .status())
                .isEqualTo(200);

        PublicCases.over(server, story);
        assertThat(get("/notices/" + number).body()).contains("已于").doesNotContain("建设地点", "我有意见");
        assertThat(object(number, "王邻居", "023-63000000", "再说一句").statusCode()).isEqualTo(409);
        assertThat(story.does(Role.HEAD, "decision", GRANT)).isEqualTo("done");
    }

    @Test
    void one_address_says_so_much_a_day_and_is_not_kept_in_the_clear() {
        var story = CaseStory.ofLorries(server, port);
        story.does(Role.WINDOW, "acceptance", Map.of());
        story.does(Role.HEAD, "public-notice", Map.of("days", 5, "matter", "拟在八一路设货运停车场。"));
        var page = "/notices/" + story.mineOnce(file -> true).path("number").asString();
        var crowd = new Passerby(port, "127.0.0.77");
        for (var n = 0; n < 20; n++) {
            var said = Map.of("name", "王邻居", "phone", "023-63000000", "text", "意见 " + n);
            assertThat(crowd.post(page, said).status()).isEqualTo(201);
        }

        var more = Map.of("name", "王邻居", "phone", "023-63000000", "text", "再说一句");
        assertThat(crowd.post(page, more).status()).isEqualTo(429);
        assertThat(new Passerby(port, "127.0.0.78").post(page, more).status()).isEqualTo(201);
    }

    @Test
    void the_head_makes_public_what_no_text_asks_for() throws Exception {
        var story = CaseStory.ofLorries(server, port);
        story.does(Role.WINDOW, "acceptance", Map.of());
        var notice = Map.<String, Object>of("days", 5, "matter", "拟在八一路设货运停车场。");
        assertThat(story.does(Role.OFFICER, "public-notice", notice)).isEqualTo("platform.not-allowed");

        assertThat(story.does(Role.HEAD, "public-notice", notice)).isEqualTo("done");

        var number = story.atDesk(Role.HEAD).path("number").asString();
        assertThat(get("/notices/" + number).body()).contains("拟在八一路设货运停车场。");
        assertThat(story.does(Role.HEAD, "public-notice", notice)).isEqualTo("casework.notice-runs");
        assertThat(get("/notices/500103-20200101-000000").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(uri(path)).GET());
    }

    private HttpResponse<String> object(String number, String name, String phone, String text) throws Exception {
        var form = "name=" + encoded(name) + "&phone=" + encoded(phone) + "&text=" + encoded(text);
        return send(HttpRequest.newBuilder(uri("/notices/" + number))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.header("Accept-Language", "zh-CN").build(), BodyHandlers.ofString());
        }
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
