package org.tongban.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tongban.TestGround;
import org.tongban.catalog.Reductions.Figure;
import org.tongban.region.Pack;

class ReducingWhatTheLawWouldAskTest {
    private static final List<Guide> GUIDES = GuideReader.all(Pack.read(TestGround.ROOT.resolve("regions/chongqing")));

    @Test
    void each_figure_is_the_laws_beside_todays() {
        var food = Reductions.of(guide("food-business-licence"));

        assertThat(food.materials()).isEqualTo(new Figure(1, 8, 4));
        assertThat(food.days()).isEqualTo(new Figure(1, 10, 5));
        assertThat(food.days().savedPercent()).isEqualTo(50);
        assertThat(food.visits().saved()).isEqualTo(2);
        assertThat(food.verified()).isFalse();
    }

    @Test
    void what_nobody_wrote_down_is_no_figure_and_spoils_no_total() {
        var unstated = Reductions.of(guide("shop-sign-filing"));
        assertThat(unstated.materials().isStated()).isFalse();
        assertThat(unstated.days().isStated())
                .as("the law's days are always written")
                .isTrue();

        var food = Reductions.of(guide("food-business-licence"));
        assertThat(food.plus(unstated).materials()).isEqualTo(food.materials());
    }

    @Test
    void calendar_days_are_not_taken_from_working_days() {
        assertThat(Reductions.of(guide("environmental-impact-approval")).days().isStated())
                .as("60 calendar days by law, 15 working days promised")
                .isFalse();
    }

    @Test
    void nobody_in_the_whole_pack_asks_for_more_than_the_law() {
        assertThat(GUIDES).extracting(Reductions::of).allSatisfy(each -> assertThat(
                        List.of(each.materials(), each.steps(), each.days(), each.visits()))
                .allMatch(figure -> !figure.isStated() || figure.saved() >= 0));
        var total = GUIDES.stream().map(Reductions::of).reduce(Reductions.NONE, Reductions::plus);
        assertThat(total.materials().items()).isEqualTo(12);
    }

    private static Guide guide(String slug) {
        return GUIDES.stream()
                .filter(each -> each.slug().equals(slug))
                .findFirst()
                .orElseThrow();
    }
}
