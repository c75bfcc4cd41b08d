package org.tongban.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongban.TestGround;
import org.tongban.region.Pack;

class SearchingByEverydayWordsTest {
    private static final ServiceSearch SEARCH = new ServiceSearch();

    private static final Map<String, String> NAMES = new HashMap<>();

    static {
        var pack = Pack.read(TestGround.ROOT.resolve("regions/chongqing"));
        var guides = GuideReader.all(pack);
        var described =
                guides.stream().map(guide -> BaseItem.of(guide, "0".repeat(64))).toList();
        var items = ItemReader.all(pack, described);
        items.forEach(item -> NAMES.put(item.slug(), item.name().zh()));
        SEARCH.index(items, guides, List.of(), SynonymReader.read(pack));
    }

    @ParameterizedTest
    @CsvSource({
        "开饭馆, food-business-licence",
        "我想开个饭馆, food-business-licence",
        "食品经营许可, food-business-licence",
        "高龄津贴, old-age-allowance",
        "八十岁老人津贴, old-age-allowance",
        "个体户, individual-business-registration",
        "怎么注册个体户, individual-business-registration",
        "注册公司, company-registration",
        "房产过户, property-registration-preacceptance",
        "身份证丢了, id-card-replacement-elsewhere",
        "办护照, ordinary-passport",
        "迁户口, household-transfer-within-province",
        "给孩子上户口, birth-registration",
        "跑货运, road-freight-permit",
        "外地看病, medical-treatment-elsewhere",
        "租房取公积金, housing-fund-withdrawal",
        "项目备案, investment-project-filing",
    })
    void plain_words_find_the_service_first(String typed, String service) {
        assertThat(SEARCH.find(typed)).startsWith(service);
    }

    @ParameterizedTest
    @CsvSource({
        "kaifanguan, food-business-licence",
        "kai fan guan, food-business-licence",
        "kaifanguna, food-business-licence",
        "kfg, food-business-licence",
        "gaolingjintie, old-age-allowance",
        "gljt, old-age-allowance",
        "KFG, food-business-licence",
    })
    void pinyin_and_its_initials_find_it_too(String typed, String service) {
        assertThat(SEARCH.find(typed)).startsWith(service);
    }

    @ParameterizedTest
    @CsvSource({
        "开饭管, food-business-licence",
        "高领津贴, old-age-allowance",
        "食品经营许可正, food-business-licence",
    })
    void a_wrong_sign_is_forgiven(String typed, String service) {
        assertThat(SEARCH.find(typed)).startsWith(service);
    }

    @ParameterizedTest
    @CsvSource({"food licence, food-business-licence", "allowanse, old-age-allowance"})
    void english_finds_it_with_a_typing_error(String typed, String service) {
        assertThat(SEARCH.find(typed)).startsWith(service);
    }

    @ParameterizedTest
    @CsvSource({
        "办护照, 普通护照签发",
        "领结婚证, 结婚登记预约",
        "失业金, 失业保险金申领",
        "办残疾证, 残疾人证新办",
        "开宠物医院, 动物诊疗许可",
    })
    void what_has_no_guide_yet_is_found_as_well(String typed, String name) {
        var found = SEARCH.find(typed).stream().map(NAMES::get).toList();

        assertThat(found).contains(name);
    }

    @ParameterizedTest
    @CsvSource({
        "娃儿上户口, birth-registration",
        "食品經營許可證, food-business-licence",
        "ｆｏｏｄ　licence, food-business-licence",
        "滴滴, 500118391006",
    })
    void it_speaks_as_people_do_there_and_reads_traditional_signs(String typed, String service) {
        assertThat(SEARCH.find(typed)).startsWith(service);
    }

    @ParameterizedTest
    @CsvSource({
        "烟草证, 烟草专卖零售许可证新办",
        "烟草证到期, 烟草专卖零售许可证延续",
        "烟草证掉了, 烟草专卖零售许可证补办",
    })
    void what_is_to_be_done_to_a_licence_is_heard(String typed, String name) {
        assertThat(NAMES.get(SEARCH.find(typed).getFirst())).isEqualTo(name);
    }

    @Test
    void words_that_lead_nowhere_come_with_some_that_do() {
        assertThat(SEARCH.find("宇宙飞船")).isEmpty();
        assertThat(SEARCH.near("结昏证书", 6)).anyMatch(words -> words.contains("结婚证"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"宇宙飞船", "zzzzzz", "？？？", "\"(+*:", "的", "a"})
    void what_nobody_offers_is_not_found_and_breaks_nothing(String typed) {
        assertThat(SEARCH.find(typed)).isEmpty();
    }

    @Test
    void the_longest_nonsense_is_cut() {
        assertThat(SEARCH.find("龘".repeat(5000))).isEmpty();
    }
}
