package org.tongban.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.client.RestClient;
import org.tongban.TongbanTest;
import org.tongban.kernel.RejectedException;
import org.tongban.region.Division.Kind;

@TongbanTest
class AskingAboutChongqingTest {
    private static final String YUZHONG = "500103";
    private static final String JIEFANGBEI = "500103003";

    @Autowired
    Regions regions;

    @LocalServerPort
    int port;

    @Test
    void all_divisions_down_to_the_village_are_there() {
        assertThat(regions.divisions(Kind.DISTRICT)).hasSize(38);
        assertThat(regions.divisions(Kind.TOWNSHIP)).hasSize(1031);
        assertThat(regions.divisions(Kind.VILLAGE)).hasSize(11270);
    }

    @Test
    void a_division_knows_its_line_in_both_languages() {
        assertThat(regions.path(JIEFANGBEI, Locale.CHINESE)).isEqualTo("重庆市渝中区解放碑街道");
        assertThat(regions.path(JIEFANGBEI, Locale.ENGLISH))
                .isEqualTo("Jiefangbei Subdistrict, Yuzhong District, Chongqing");
        assertThat(regions.contains(YUZHONG, JIEFANGBEI)).isTrue();
        assertThat(regions.contains(JIEFANGBEI, YUZHONG)).isFalse();
    }

    @Test
    void the_authority_of_a_street_for_markets_is_its_districts() {
        var authority = regions.authority("market-regulation", JIEFANGBEI).orElseThrow();

        assertThat(authority.division()).isEqualTo(YUZHONG);
        assertThat(authority.name().zh()).isEqualTo("重庆市渝中区市场监督管理局");
        assertThat(regions.posts(authority.kind())).extracting(Post::key).containsExactly("window", "officer", "head");
    }

    @Test
    void every_division_has_a_hall_that_receives() {
        assertThat(regions.places(YUZHONG)).extracting(each -> each.name().zh()).containsExactly("渝中区政务服务中心");
        assertThat(regions.places(JIEFANGBEI))
                .extracting(each -> each.name().zh())
                .containsExactly("解放碑街道便民服务中心", "渝中区政务服务中心");
    }

    @Test
    void the_calendar_knows_the_years_that_were_published() {
        assertThat(regions.calendar().isWorking(LocalDate.of(2026, 10, 1))).isFalse();
        assertThat(regions.calendar().isProvisional(LocalDate.of(2026, 12, 31))).isFalse();
        assertThat(regions.calendar().isProvisional(LocalDate.of(2027, 1, 4))).isTrue();
    }

    @Test
    void a_code_that_no_division_has_is_named() {
        assertThatThrownBy(() -> regions.requireDivision("509999"))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("region.unknown-division");
    }

    @Test
    void the_picker_is_answered_one_level_at_a_time() {
        var web = RestClient.create("http://localhost:" + port);

        assertThat(web.get().uri("/api/divisions").retrieve().body(DivisionEndpoint.DivisionLine[].class))
                .hasSize(38)
                .allMatch(DivisionEndpoint.DivisionLine::hasChildren);
        assertThat(web.get()
                        .uri("/api/divisions/{code}", JIEFANGBEI)
                        .retrieve()
                        .body(DivisionEndpoint.DivisionView.class)
                        .path())
                .isEqualTo("重庆市渝中区解放碑街道");
        var unknown = web.get().uri("/api/divisions?parent=1").exchange((_, answer) -> answer.getStatusCode()
                .value());
        assertThat(unknown).isEqualTo(404);
    }
}
