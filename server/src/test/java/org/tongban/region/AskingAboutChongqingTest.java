package org.tongban.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
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
        assertThat(regions.posts(authority.kind()))
                .extracting(Post::key)
                .containsExactly("window", "officer", "head", "item-manager");
    }

    @Test
    void every_division_has_a_hall_that_receives() {
        assertThat(regions.places(YUZHONG)).extracting(each -> each.name().zh()).containsExactly("渝中区政务服务中心");
        assertThat(regions.places(JIEFANGBEI))
                .extracting(each -> each.name().zh())
                .containsExactly("解放碑街道便民服务中心", "渝中区政务服务中心");
    }

    @Test
    void every_authority_that_the_region_needs_is_there() {
        assertThat(regions.authorities("50")).hasSizeGreaterThan(30);
        for (var district : regions.divisions(Kind.DISTRICT)) {
            assertThat(regions.authorities(district.code()))
                    .as(district.name().zh())
                    .extracting(Authority::kind)
                    .contains("market-regulation", "public-security", "tax", "fire", "data-office")
                    .hasSizeGreaterThanOrEqualTo(36);
        }
        assertThat(regions.divisions(Kind.TOWNSHIP))
                .allMatch(township -> regions.authorities(township.code()).size() == 1);
    }

    @Test
    void a_zone_decides_for_its_townships_what_was_delegated_to_it() {
        var market = regions.authority("market-regulation", "500110004").orElseThrow();
        var police = regions.authority("public-security", "500110004").orElseThrow();

        assertThat(market.name().zh()).isEqualTo("重庆万盛经济技术开发区市场监督管理局");
        assertThat(police.division()).isEqualTo("500110");
        assertThat(regions.authority("market-regulation", "500110001")
                        .orElseThrow()
                        .division())
                .isEqualTo("500110");
        assertThat(regions.children("500074")).hasSize(10);
        assertThat(regions.jurisdictions("500110004"))
                .extracting(Division::code)
                .containsExactly("500110004", "500074", "500110", "50");
    }

    @Test
    void a_code_means_what_it_meant_on_the_day() {
        assertThat(regions.division("500110", LocalDate.of(2005, 1, 1))
                        .orElseThrow()
                        .name()
                        .zh())
                .isEqualTo("万盛区");
        assertThat(regions.division("500110").orElseThrow().name().zh()).isEqualTo("綦江区");
        assertThat(regions.division("500234", LocalDate.of(2016, 6, 8))).isEmpty();
    }

    @Test
    void in_every_village_somebody_takes_in_and_assists() {
        var villages = regions.divisions(Kind.VILLAGE);

        assertThat(villages)
                .allMatch(village -> regions.servicePoint(village.code()).isPresent());
        assertThat(regions.places("500101001001"))
                .extracting(place -> place.name().zh())
                .containsExactly("东方广场社区便民服务点", "高笋塘街道便民服务中心", "万州区政务服务中心");
        assertThat(regions.authorities("500101001001")).isEmpty();
    }

    @Test
    void a_place_is_found_by_name_pinyin_initials_and_what_it_was_called_before() {
        assertThat(found("解放碑")).first().isEqualTo("解放碑街道");
        assertThat(found("yuzhong")).first().isEqualTo("渝中区");
        assertThat(found("yzq")).contains("渝中区");
        assertThat(found("开县")).first().isEqualTo("开州区");
        assertThat(found("万盛")).contains("重庆万盛经济技术开发区", "綦江区", "万盛街道");
        assertThat(found("Wanzhou")).first().isEqualTo("万州区");
        assertThat(found("？")).isEmpty();
    }

    private List<String> found(String words) {
        return regions.find(words, 10).stream().map(each -> each.name().zh()).toList();
    }

    @Test
    void the_map_has_every_district_and_knows_where_a_position_is() {
        var map = regions.map().orElseThrow();

        assertThat(map.shapes()).hasSize(38).allMatch(shape -> shape.path().startsWith("M"));
        assertThat(map.shapes().stream()
                        .mapToInt(shape -> shape.path().length())
                        .sum())
                .isLessThan(60_000);
        assertThat(map.point(map.west(), map.north())).isEqualTo(new RegionMap.Point(0, 0));
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
