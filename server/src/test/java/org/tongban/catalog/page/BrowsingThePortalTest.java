package org.tongban.catalog.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongban.TongbanTest;
import org.tongban.region.Region.AuthorityKind;
import org.tongban.region.Regions;
import org.tongban.region.Zone;

@TongbanTest
class BrowsingThePortalTest {
    private static final String FOOD = "/guides/food-business-licence/500103";

    @LocalServerPort
    private int port;

    @Autowired
    private Regions regions;

    private final HttpClient browser = HttpClient.newHttpClient();

    @Test
    void answers_in_the_address_shorten_the_list() throws Exception {
        assertThat(get(FOOD).body()).contains("最多交 4 份");

        var drinks = get(FOOD + "?business=drinks&area=small&byAgent=no").body();

        assertThat(drinks)
                .contains("您交 1 份")
                .contains("少交 3 份")
                .contains("/apply/food-business-licence/500103?business=drinks");
    }

    @Test
    void answers_that_nobody_offered_are_left_out() throws Exception {
        var page = get(FOOD + "?business=%3Cscript%3E&nonsense=1");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("最多交 4 份").doesNotContain("<script>");
    }

    @Test
    void who_needs_no_licence_is_told_so_by_the_answers() throws Exception {
        assertThat(get(FOOD + "?business=shop&prepackagedOnly=yes").body())
                .contains("is-warning")
                .contains("备案");
    }

    @Test
    void an_unchanged_page_is_not_sent_twice() throws Exception {
        var first = get(FOOD);
        var again = send(request(FOOD)
                .header("If-None-Match", first.headers().firstValue("ETag").orElseThrow()));

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void a_village_leads_to_the_guide_of_its_district() throws Exception {
        var answer = get("/guides/food-business-licence/500103001");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).isEqualTo(FOOD);
    }

    @Test
    void a_service_of_the_townships_asks_in_which() throws Exception {
        var page = get("/guides/old-age-allowance/500103");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("在哪里办").contains("/places/500103001?back=%2Fguides%2Fold-age-allowance");
    }

    @Test
    void a_new_place_opens_the_same_guide_there() throws Exception {
        var answer = get("/places/500112?back=" + URLEncoder.encode(FOOD, StandardCharsets.UTF_8));

        assertThat(location(answer)).isEqualTo("/guides/food-business-licence/500112");
        assertThat(answer.headers().allValues("Set-Cookie")).anyMatch(cookie -> cookie.startsWith("division=500112"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example", "https://evil.example", "/\\evil.example", "/a\r\nb", "javascript:alert(1)"})
    void a_way_back_never_leads_elsewhere(String back) throws Exception {
        var answer = get("/places/500112?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8));

        assertThat(location(answer)).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/guides/nothing/500103", "/guides/food-business-licence/999999", "/nothing", "/places/x"})
    void what_is_not_there_is_said_on_a_page_of_ours(String path) throws Exception {
        var answer = get(path);

        assertThat(answer.statusCode()).isBetween(400, 404);
        assertThat(answer.body()).contains("<h1>").contains("回首页").doesNotContain("Exception");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    }

    @Test
    void an_item_without_a_guide_says_what_is_known_and_promises_nothing() throws Exception {
        var page = get("/guides/500101487000/500101").body();

        assertThat(page)
                .contains("林木采伐许可证核发", "办事指南还没有写全", "重庆市万州区林业局", "023-00000119", "工作日")
                .doesNotContain("/apply/");
        assertThat(get("/guides/500101487000/500101001001").statusCode()).isEqualTo(302);
        assertThat(get("/guides/500131021001/500103").statusCode()).isEqualTo(302);
    }

    @Test
    void the_same_guide_is_read_in_another_district() throws Exception {
        assertThat(get(FOOD).body()).contains("action=\"/guides/food-business-licence\"", "<option value=\"500112\"");

        assertThat(location(get("/guides/food-business-licence?place=500112")))
                .isEqualTo("/guides/food-business-licence/500112");
        assertThat(location(get("/guides/food-business-licence?place=500074")))
                .isEqualTo("/guides/food-business-licence/500074");
        assertThat(get("/guides/food-business-licence?place=1").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/services?event=falling-ill",
                "/services?for=person&theme=housing",
                "/services?authority=tax&page=2",
                "/services?level=township",
                "/services?page=99999",
                "/services?page=-1",
                "/services?for=%3Cb%3E&theme=%22&level=%00",
            })
    void the_list_is_narrowed_and_turned_page_by_page(String path) throws Exception {
        var answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<h1>全部事项</h1>").doesNotContain("<b>");
    }

    @Test
    void a_place_is_chosen_by_list_by_name_and_on_the_map() throws Exception {
        assertThat(get("/places").body()).contains("data-map", "data-code=\"500103\"", "重庆两江新区");
        assertThat(get("/places?in=500103").body()).contains("/places/500103003?back=", "/places?in=500103003");
        assertThat(get("/places?in=500103003").body()).contains("居");
        assertThat(get("/places?q=jfb").body()).contains("解放碑街道", "重庆市渝中区");
        assertThat(get("/places?q=%E5%BC%80%E5%8E%BF").body()).contains("开州区");
        assertThat(get("/places?q=%F0%9F%98%80").body()).contains("没有找到这个地名");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?in=50", "?in=500101", "?in=500074", "?in=500101001", "?in=500101001001"})
    void halls_are_listed_from_the_region_down_to_the_village(String place) throws Exception {
        var answer = get("/halls" + place);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("工作日").contains("tel:023-");
    }

    @Test
    void hours_are_told_of_a_hall_that_receives_and_of_nobody_else() throws Exception {
        var page = get("/halls?in=50").body();
        var withHall = 0;
        for (var each : Stream.concat(
                        regions.children("50").stream(),
                        regions.zones().stream().map(Zone::division))
                .toList()) {
            var receives = regions.authorities(each.code()).stream()
                    .anyMatch(authority -> regions.authorityKind(authority.kind())
                            .filter(AuthorityKind::receives)
                            .isPresent());
            var from = page.indexOf("href=\"/halls?in=" + each.code() + "\" rel=\"nofollow\"");
            if (from < 0) continue;
            var entry = page.substring(from, page.indexOf("</a>", from));
            assertThat(entry.contains("<small>")).as(entry).isEqualTo(receives);
            if (receives) withHall++;
        }
        assertThat(withHall).isPositive();
    }

    @Test
    void elder_mode_is_kept_until_it_is_switched_off() throws Exception {
        var on = get("/elder?on=1&back=" + URLEncoder.encode(FOOD, StandardCharsets.UTF_8));
        assertThat(location(on)).isEqualTo(FOOD);
        assertThat(on.headers().allValues("Set-Cookie")).anyMatch(cookie -> cookie.startsWith("elder=1"));

        var home = send(request("/").header("Cookie", "elder=1")).body();
        assertThat(home).contains("class=\"is-elder\"", "看病和医保", "读给我听", "回到普通版");
        assertThat(home.split("<li><a", -1)).hasSizeGreaterThan(6);
        assertThat(get("/").body()).doesNotContain("is-elder").contains("长辈版");

        assertThat(get("/elder?on=0&back=//evil.example").headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("elder=;") && cookie.contains("Max-Age=0"));
        assertThat(location(get("/elder?back=//evil.example"))).isEqualTo("/");
    }

    @Test
    void a_program_gets_the_same_guide_as_json() throws Exception {
        var answer = send(request("/api/services/food-business-licence/500103?business=drinks&area=small&byAgent=no")
                .setHeader("Accept", "application/json"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"implementationCode\"").contains("\"slug\":\"food-business-licence\"");
    }

    @Test
    void structured_data_describes_the_service() throws Exception {
        assertThat(get(FOOD).body())
                .contains("application/ld+json")
                .contains("\"@type\":\"GovernmentService\"")
                .contains("rel=\"canonical\"");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "text/html")
                .header("Accept-Language", "zh-CN");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private static String location(HttpResponse<?> answer) {
        return URI.create(answer.headers().firstValue("Location").orElse("")).getPath();
    }
}
