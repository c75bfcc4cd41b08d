package org.tongban.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tongban.TestGround;
import org.tongban.catalog.Life.Standing;
import org.tongban.platform.Messages;
import org.tongban.region.Pack;
import org.tongban.region.Text;

/** What a text says of an item's life, and what that means on a day. */
class LifeOfAnItemTest {
    private static final Pack CHONGQING = Pack.read(TestGround.ROOT.resolve("regions/chongqing"));
    private static final String CARE = "services/disability-care-subsidy.yaml";
    private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);

    private static Standing on(Life.State state, String until, LocalDate day) {
        return new Life(
                        state,
                        Optional.of(FIRST),
                        until.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(until)),
                        List.of(),
                        Text.NONE,
                        List.of())
                .on(day);
    }

    @Test
    void a_state_holds_from_its_day_until_the_day_before_its_end() {
        var before = FIRST.minusDays(1);
        var end = LocalDate.of(2027, 1, 1);

        assertThat(on(Life.State.SUSPENDED, "2027-01-01", before)).isEqualTo(Standing.IN_FORCE);
        assertThat(on(Life.State.SUSPENDED, "2027-01-01", FIRST)).isEqualTo(Standing.SUSPENDED);
        assertThat(on(Life.State.SUSPENDED, "2027-01-01", end.minusDays(1))).isEqualTo(Standing.SUSPENDED);
        assertThat(on(Life.State.SUSPENDED, "2027-01-01", end)).isEqualTo(Standing.IN_FORCE);
        assertThat(on(Life.State.CANCELLED, "", before)).isEqualTo(Standing.IN_FORCE);
        assertThat(on(Life.State.CANCELLED, "", FIRST)).isEqualTo(Standing.CANCELLED);
        assertThat(on(Life.State.ACTIVE, "2027-01-01", before)).isEqualTo(Standing.NOT_YET);
        assertThat(on(Life.State.ACTIVE, "2027-01-01", FIRST)).isEqualTo(Standing.IN_FORCE);
        assertThat(on(Life.State.ACTIVE, "2027-01-01", end)).isEqualTo(Standing.CANCELLED);
        assertThat(Life.ACTIVE.on(FIRST)).isEqualTo(Standing.IN_FORCE);
    }

    @Test
    void a_guide_without_a_word_of_it_is_the_same_version_as_ever() {
        var guide = GuideReader.all(CHONGQING).getFirst();

        assertThat(GuideVersions.json(guide)).doesNotContain("stated");
        assertThat(GuideVersions.guide(GuideVersions.json(guide))).isEqualTo(guide);
    }

    @Test
    void what_is_said_is_kept_with_the_version() {
        var pack = edited(CARE, "\nlife: {state: suspended, from: 2026-12-01, successors: [old-age-allowance]}\n");
        var guide = guide(pack, "disability-care-subsidy");

        assertThat(guide.life().on(FIRST)).isEqualTo(Standing.SUSPENDED);
        assertThat(GuideVersions.guide(GuideVersions.json(guide))).isEqualTo(guide);
    }

    @Test
    void delegated_to_a_level_it_is_carried_out_there_for_a_time() {
        var pack = edited(
                CARE,
                "\ndelegations: [{level: township, authority: township-centre, from: 2026-12-01, until: 2027-01-01}]\n");
        var item = BaseItem.of(guide(pack, "disability-care-subsidy"), "");
        var list = new ImplementationList(pack).of(item);
        var model = new CatalogModel(
                Map.of(),
                List.of(item),
                Map.of(item.baseCode(), Map.of("500103", "11500103TB0000087R")),
                list.stream().filter(each -> each.from().isPresent()).toList(),
                List.of(),
                List.of());

        assertThat(list).filteredOn(each -> each.from().isPresent()).hasSizeGreaterThan(1000);
        assertThat(model.holder(item, "500103003", FIRST.minusDays(1))).isEmpty();
        assertThat(model.holder(item, "500103003", FIRST)).contains("11500103TB0001952H");
        assertThat(model.holder(item, "500103003", LocalDate.of(2027, 1, 1))).isEmpty();
        assertThat(model.holder(item, "500103", FIRST)).contains("11500103TB0000087R");
    }

    @Test
    void differences_are_told_in_words() {
        var before = guide(CHONGQING, "food-business-licence-cancellation");
        var text = CHONGQING
                .text("services/food-business-licence-cancellation.yaml")
                .replace("promised: {days: 3", "promised: {days: 2")
                .replace("不做了、店关了的", "不开店了的");
        var pack = CHONGQING.with(Map.of(
                "services/food-business-licence-cancellation.yaml",
                Optional.of(text.getBytes(StandardCharsets.UTF_8))));
        var after = guide(pack, "food-business-licence-cancellation");

        var told = GuideDifferences.between(Optional.of(before), Optional.of(after), new Messages(), Locale.CHINESE);

        assertThat(told).hasSize(2);
        assertThat(told).anySatisfy(each -> {
            assertThat(each.part()).isEqualTo("简介");
            assertThat(each.before()).startsWith("不做了");
            assertThat(each.after()).startsWith("不开店了");
        });
        assertThat(told).anySatisfy(each -> {
            assertThat(each.part()).isEqualTo("时限");
            assertThat(each.place()).contains("promised");
            assertThat(each.before()).isEqualTo("3");
            assertThat(each.after()).isEqualTo("2");
        });
        assertThat(GuideDifferences.between(Optional.of(before), Optional.empty(), new Messages(), Locale.ENGLISH))
                .hasSizeGreaterThan(10);
    }

    private static Pack edited(String path, String more) {
        var text = CHONGQING.text(path) + more;
        return CHONGQING.with(Map.of(path, Optional.of(text.getBytes(StandardCharsets.UTF_8))));
    }

    private static Guide guide(Pack pack, String slug) {
        return GuideReader.all(pack).stream()
                .filter(each -> each.slug().equals(slug))
                .findFirst()
                .orElseThrow();
    }
}
