package org.tongban.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongban.TestGround;
import org.tongban.region.Pack;

class ReadingChongqingsGuidesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final List<Guide> GUIDES = GuideReader.all(Pack.read(TestGround.ROOT.resolve("regions/chongqing")));

    @Test
    void the_three_services_are_there() {
        assertThat(GUIDES)
                .extracting(Guide::slug)
                .containsExactly("food-business-licence", "individual-business-registration", "old-age-allowance");
    }

    @Test
    void a_small_noodle_shop_hands_in_a_sketch_and_no_drawing() {
        var shop = Map.of("business", "restaurant", "coldFood", "no", "area", "small", "byAgent", "no");

        assertThat(needed("food-business-licence", shop)).contains("sketch").doesNotContain("layout", "coldRoom");
    }

    @Test
    void an_unanswered_question_hides_nothing() {
        assertThat(needed("food-business-licence", Map.of())).contains("sketch", "layout", "coldRoom", "mandate");
        assertThat(needed("food-business-licence", Map.of("area", "small"))).doesNotContain("layout");
    }

    @Test
    void a_shop_of_prepackaged_food_is_told_that_it_needs_no_licence() {
        var packed = Map.of("business", "shop", "prepackagedOnly", "yes");

        assertThat(unmet("food-business-licence", packed, Map.of())).anyMatch(message -> message.contains("备案"));
        assertThat(unmet("food-business-licence", Map.of("business", "drinks"), Map.of()))
                .isEmpty();
    }

    @Test
    void the_allowance_is_for_those_who_are_eighty() {
        var answers = Map.of("who", "self", "local", "yes", "elsewhere", "no");

        assertThat(unmet("old-age-allowance", answers, Map.of("elderIdNumber", "500999194403150220")))
                .isEmpty();
        assertThat(unmet("old-age-allowance", answers, Map.of("elderIdNumber", "500999195001010131")))
                .singleElement()
                .asString()
                .contains("还没有满 80 周岁");
    }

    @Test
    void a_site_check_is_made_only_where_food_is_prepared_or_loose() {
        var step = guide("food-business-licence").process().stream()
                .filter(each -> each.step() == ProcessStep.Step.SITE_CHECK)
                .findFirst()
                .orElseThrow();

        assertThat(GuideConditions.holds(step.when(), Map.of("business", "restaurant")))
                .isTrue();
        assertThat(GuideConditions.holds(step.when(), Map.of("business", "shop", "looseCooked", "no")))
                .isFalse();
    }

    private static List<String> needed(String slug, Map<String, String> answers) {
        return guide(slug).materials().stream()
                .filter(material -> GuideConditions.mayHold(material.when(), answers))
                .map(Material::key)
                .toList();
    }

    private static List<String> unmet(String slug, Map<String, String> answers, Map<String, String> form) {
        return GuideConditions.unmet(guide(slug), answers, form, TODAY).stream()
                .map(requirement -> requirement.message().zh())
                .toList();
    }

    private static Guide guide(String slug) {
        return GUIDES.stream()
                .filter(each -> each.slug().equals(slug))
                .findFirst()
                .orElseThrow();
    }
}
