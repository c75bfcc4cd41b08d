package org.tongban.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FrameTest {
    private final List<Contender> order = new ArrayList<>();

    @Test
    void contenders_take_turns_and_the_first_run_of_each_does_not_count() throws Exception {
        var figures = Frame.measure(bench(Measure.rate("pages", "pages/s")));

        assertThat(order).hasSize(12);
        assertThat(order.subList(2, 6))
                .containsExactly(Contender.OURS, Contender.FLOOR, Contender.FLOOR, Contender.OURS);
        assertThat(figures.getFirst().runs()).hasSize(5);
    }

    @Test
    void a_ratio_is_more_is_better_for_rates_and_for_costs() throws Exception {
        var rate = Frame.measure(bench(Measure.rate("pages", "pages/s"))).getFirst();
        var cost = Frame.measure(bench(Measure.cost("pages", "s"))).getFirst();

        assertThat(rate.ratioToFloor()).isEqualTo(0.5);
        assertThat(cost.ratioToFloor()).isEqualTo(2.0);
        assertThat(rate.ratioToPeer()).isNull();
    }

    @Test
    void the_median_of_an_even_number_of_runs_lies_between_the_middle_two() {
        assertThat(Figure.median(List.of(4.0, 1.0, 3.0, 2.0))).isEqualTo(2.5);
    }

    @Test
    void the_result_names_value_unit_ratios_data_runs_and_machine() throws Exception {
        var bench = bench(Measure.rate("pages", "pages/s"));

        assertThat(Report.json(bench, Frame.measure(bench)))
                .containsKeys("value", "unit", "ratioToFloor", "ratioToPeer", "data", "runs", "machine");
    }

    private Bench bench(Measure measure) {
        return new Bench() {
            @Override
            public String name() {
                return "test";
            }

            @Override
            public String data() {
                return "nothing";
            }

            @Override
            public List<Measure> measures() {
                return List.of(measure);
            }

            @Override
            public Set<Contender> contenders() {
                return Set.of(Contender.OURS, Contender.FLOOR);
            }

            @Override
            public Map<String, Double> run(Contender contender) {
                order.add(contender);
                return Map.of(measure.name(), contender == Contender.OURS ? 10.0 : 20.0);
            }
        };
    }
}
