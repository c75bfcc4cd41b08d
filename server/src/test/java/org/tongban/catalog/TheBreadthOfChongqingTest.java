package org.tongban.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.TongbanTest;
import org.tongban.kernel.RejectedException;
import org.tongban.region.Division.Kind;
import org.tongban.region.Regions;

@TongbanTest
class TheBreadthOfChongqingTest {
    @Autowired
    Catalog catalog;

    @Autowired
    Regions regions;

    @Autowired
    JdbcClient sql;

    @Test
    void the_region_has_its_counts() {
        assertThat(regions.divisions(Kind.DISTRICT)).hasSize(38);
        assertThat(regions.divisions(Kind.TOWNSHIP)).hasSize(1031);
        assertThat(regions.divisions(Kind.VILLAGE)).hasSize(11270);
        assertThat(count("region.authority")).isGreaterThanOrEqualTo(2400);
        assertThat(catalog.items()).hasSizeGreaterThanOrEqualTo(1100);
        assertThat(catalog.itemCount()).isGreaterThanOrEqualTo(40_000).isEqualTo(count("catalog.service_item"));
    }

    @Test
    void at_the_level_of_districts_alone_there_are_forty_thousand() {
        var inDistricts = sql.sql("select count(*) from catalog.service_item where length(division) = 6")
                .query(Integer.class)
                .single();

        assertThat(inDistricts).isGreaterThanOrEqualTo(40_000);
    }

    @Test
    void an_item_is_carried_out_by_the_authority_of_its_kind() {
        var item = item("林木采伐许可证核发");
        var found = catalog.implementation(item, "500101001001").orElseThrow();

        assertThat(found.authority().name().zh()).isEqualTo("重庆市万州区林业局");
        assertThat(found.code())
                .hasSize(31)
                .startsWith(found.authority().creditCode() + "4")
                .endsWith(item.baseCode());
    }

    @Test
    void in_a_zone_its_own_authority_carries_out_what_was_delegated() {
        var shop = catalog.item("food-business-licence").orElseThrow();
        var police = item("旅馆业特种行业许可证核发");

        assertThat(catalog.implementation(shop, "500110004").orElseThrow().division())
                .isEqualTo("500074");
        assertThat(catalog.implementation(police, "500110004").orElseThrow().division())
                .isEqualTo("500110");
        assertThat(catalog.implementation(shop, "500074")
                        .orElseThrow()
                        .authority()
                        .name()
                        .zh())
                .contains("万盛经济技术开发区");
    }

    @Test
    void what_the_city_itself_does_is_found_from_everywhere() {
        var notary = item("公证员执业许可");

        assertThat(catalog.implementation(notary, "500101").orElseThrow().division())
                .isEqualTo("50");
        assertThat(catalog.implementation(notary, "500101").orElseThrow().code().charAt(18))
                .isEqualTo('2');
    }

    @Test
    void an_exception_of_the_pack_is_kept() {
        var repairs = item("农村危房改造农户档案信息查询");

        assertThat(catalog.implementation(repairs, "500103")).isEmpty();
        assertThat(catalog.implementation(repairs, "500101")).isPresent();
    }

    @Test
    void a_guide_and_its_row_are_one_item() {
        var shops = catalog.items().stream()
                .filter(item -> item.baseCode().equals("500131021001"))
                .toList();

        assertThat(shops).singleElement().satisfies(item -> {
            assertThat(item.slug()).isEqualTo("food-business-licence");
            assertThat(item.isDescribed()).isTrue();
        });
        assertThat(catalog.item("500131021001")).contains(shops.getFirst());
        assertThat(catalog.items()).extracting(BaseItem::slug).doesNotHaveDuplicates();
    }

    @Test
    void what_has_no_guide_is_listed_but_not_applied_for() {
        var item = item("林木采伐许可证核发");

        assertThat(item.isDescribed()).isFalse();
        assertThat(catalog.find(item.slug(), "500101")).isEmpty();
        assertThatThrownBy(() -> catalog.service(item.slug(), "500101"))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("catalog.not-described");
    }

    @Test
    void every_item_is_carried_out_somewhere_and_stands_under_a_theme() {
        assertThat(catalog.items())
                .allMatch(item -> catalog.placeCount(item) > 0)
                .allMatch(item -> catalog.themes().stream().anyMatch(theme -> theme.isOf(item)));
    }

    @Test
    void searching_all_of_them_stays_quick() {
        catalog.searchItems("热身", Locale.CHINESE);
        var began = System.nanoTime();
        for (var words : new String[] {"开饭馆", "办护照", "kfg", "失业金", "老人", "许可", "登记", "备案", "shenfenzheng", "开公司"}) {
            catalog.searchItems(words, Locale.CHINESE);
        }

        assertThat((System.nanoTime() - began) / 10 / 1_000_000)
                .as("milliseconds a search")
                .isLessThan(100);
    }

    private BaseItem item(String name) {
        return catalog.items().stream()
                .filter(item -> item.name().zh().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private int count(String table) {
        return sql.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
