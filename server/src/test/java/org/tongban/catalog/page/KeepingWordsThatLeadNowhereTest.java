package org.tongban.catalog.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.TongbanTest;
import org.tongban.catalog.Catalog;
import org.tongban.identity.IdentityFixtures;
import org.tongban.platform.Role;
import org.tongban.region.Regions;

@TongbanTest
class KeepingWordsThatLeadNowhereTest {
    private static final String HERE = "500156";
    private static final Pattern RESULT = Pattern.compile("href=\"(/search/[0-9a-f]{16}\\?to=[^\"]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext server;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Regions regions;

    @Autowired
    private JdbcClient sql;

    private final HttpClient browser = HttpClient.newHttpClient();

    @Test
    void what_nobody_opened_reaches_the_item_manager_as_words_alone() throws Exception {
        for (var i = 0; i < 2; i++) search("张伟 13812345678 宇宙飞船登月");
        search("只搜一次的火箭");
        for (var i = 0; i < 3; i++) search("扯结婚证哟");
        var result = RESULT.matcher(search("扯结婚证哟").body());
        assertThat(result.find()).isTrue();
        var guide = get(result.group(1));

        assertThat(guide.statusCode()).isEqualTo(303);
        assertThat(guide.headers().firstValue("Location").orElseThrow()).matches("/guides/\\d+(/\\d+)?");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(unfound(Role.ITEM_MANAGER, HERE))
                .contains("宇宙飞船登月")
                .doesNotContain("张伟", "138", "火箭", "扯结婚证哟"));
        assertThat(unfound(Role.ITEM_MANAGER, "500101")).doesNotContain("宇宙飞船登月");
        assertThat(unfound(Role.SUPERVISOR, "50")).contains("宇宙飞船登月");
        assertThat(sql.sql("select string_agg(words, ' ') from catalog.search_word")
                        .query(String.class)
                        .single())
                .doesNotContain("138", "张伟");
    }

    @Test
    void a_detour_leads_to_nothing_but_a_result() throws Exception {
        for (var target : new String[] {"//evil.example/guides/x", "https://evil.example", "/desk", ""}) {
            var answer = get("/search/0123456789abcdef?to=" + URLEncoder.encode(target, UTF_8));

            assertThat(answer.headers().firstValue("Location")).contains("/search");
        }
    }

    @Test
    void a_code_leads_straight_to_its_guide() throws Exception {
        var item = catalog.item("500162001001").orElseThrow();
        var code = catalog.implementation(item, HERE).orElseThrow().code();

        assertThat(where(code)).isEqualTo("/guides/500162001001/" + HERE);
        assertThat(where(code.toLowerCase(java.util.Locale.ROOT) + "01")).isEqualTo("/guides/500162001001/" + HERE);
        assertThat(where("5001 6200 1001")).isEqualTo("/guides/500162001001/" + HERE);
        assertThat(search("500999999999").statusCode()).isEqualTo(200);
        assertThat(search("1".repeat(18) + "4" + "500162001001").statusCode()).isEqualTo(200);
    }

    @Test
    void suggestions_come_while_a_word_is_still_being_written() throws Exception {
        for (var typed : new String[] {"开饭", "kaif", "kfg", "食品经营许"}) {
            assertThat(get("/api/suggestions?q=" + URLEncoder.encode(typed, UTF_8))
                            .body())
                    .as(typed)
                    .contains("食品经营许可");
        }
        assertThat(get("/api/suggestions").body()).isEqualTo("[]");
        assertThat(sql.sql("select count(*) from catalog.search_word where words like '食品经营许'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private String where(String code) throws Exception {
        return search(code).headers().firstValue("Location").orElse("");
    }

    private String unfound(Role role, String division) throws Exception {
        var authority = regions.authority("market-regulation", division).orElseThrow();
        var member = new IdentityFixtures(server).staff(role, authority.creditCode(), division);
        var answer = send(request("/api/desk/unfound-words").header("Cookie", member.cookie()));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> search(String words) throws Exception {
        return send(request("/search?q=" + URLEncoder.encode(words, UTF_8)).header("Cookie", "division=" + HERE));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return browser.send(request.build(), BodyHandlers.ofString());
    }
}
