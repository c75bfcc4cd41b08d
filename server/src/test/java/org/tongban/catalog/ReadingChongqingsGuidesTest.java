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
    void the_services_of_the_main_job_and_of_the_bundles_are_there() {
        assertThat(GUIDES)
                .extracting(Guide::slug)
                .hasSizeGreaterThanOrEqualTo(31)
                .contains(
                        "birth-registration",
                        "company-registration",
                        "food-business-licence",
                        "household-transfer-within-province",
                        "housing-fund-withdrawal",
                        "id-card-replacement-elsewhere",
                        "individual-business-registration",
                        "investment-project-filing",
                        "medical-treatment-elsewhere",
                        "old-age-allowance",
                        "ordinary-passport",
                        "property-registration-preacceptance",
                        "road-freight-permit",
                        "shop-sign-filing",
                        "fire-safety-before-opening",
                        "social-insurance-registration",
                        "vaccination-card",
                        "construction-permit");
    }

    @Test
    void each_law_has_its_own_clock() {
        var property = guide("property-registration-preacceptance").limits();

        assertThat(property.promised()).isEqualTo(new Limit(24, Limit.Unit.HOURS));
        assertThat(property.ruleSet().check().isOnTheSpot()).isTrue();
        assertThat(property.ruleSet().silence()).isEqualTo(RuleSet.Silence.ACCEPTED);
        assertThat(guide("company-registration").limits().extensionDays()).isEqualTo(3);
        assertThat(guide("food-business-licence").limits().extensionDays()).isEqualTo(5);
        assertThat(guide("road-freight-permit").limits().extensionDays()).isEqualTo(10);
    }

    @Test
    void police_certificates_are_decided_by_the_police_and_issued_by_nobody_here() {
        assertThat(GUIDES.stream().filter(Guide::isDecidedElsewhere))
                .hasSize(4)
                .allMatch(guide -> guide.result().licence().isEmpty())
                .allMatch(guide -> guide.bookingField().isPresent())
                .allMatch(guide -> guide.visits().count() == 1);
    }

    @Test
    void small_trucks_and_projects_that_need_approval_are_sent_elsewhere() {
        assertThat(unmet("road-freight-permit", Map.of("weight", "light"), Map.of()))
                .singleElement()
                .asString()
                .contains("不用办道路运输经营许可证");
        assertThat(unmet("investment-project-filing", Map.of("catalogue", "yes"), Map.of()))
                .singleElement()
                .asString()
                .contains("核准");
        assertThat(unmet("household-transfer-within-province", Map.of("inCity", "no"), Map.of()))
                .hasSize(1);
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
