package org.tongban.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongban.TestGround;
import org.tongban.region.Pack;

/**
 * What people of Chongqing would type, each with the services that answer it ({@code search/judged.csv}): written from the
 * list of items before the search was tuned. Half A was looked at while tuning; half B is for the figure alone, and whoever
 * changes the search looks at A only.
 */
class JudgedSearchesTest {
    private static final double WANTED = 0.9;
    private static final int AMONG_THE_FIRST = 3;
    private static final ServiceSearch SEARCH = new ServiceSearch();

    private record Judged(String query, Set<String> expected, String half) {}

    private static List<Judged> all = List.of();

    @BeforeAll
    static void index() throws IOException {
        var pack = Pack.read(TestGround.ROOT.resolve("regions/chongqing"));
        var guides = GuideReader.all(pack);
        var described =
                guides.stream().map(guide -> BaseItem.of(guide, "0".repeat(64))).toList();
        SEARCH.index(ItemReader.all(pack, described), guides, List.of(), SynonymReader.read(pack));
        all = judged();
    }

    private static List<Judged> judged() throws IOException {
        try (var file = Objects.requireNonNull(JudgedSearchesTest.class.getResourceAsStream("/search/judged.csv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .map(cells -> new Judged(cells[0], Set.of(cells[1].split(" ")), cells[2]))
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "B"})
    void nine_in_ten_find_what_they_mean_among_the_first_three(String half) {
        var asked = all.stream().filter(each -> each.half().equals(half)).toList();
        var missed = new ArrayList<String>();
        for (var each : asked) {
            var first =
                    SEARCH.find(each.query()).stream().limit(AMONG_THE_FIRST).toList();
            if (first.stream().noneMatch(each.expected()::contains)) missed.add(each.query());
        }
        var right = 1 - missed.size() / (double) asked.size();
        System.out.printf("Half %s: %.1f %% of %d right among the first three%n", half, 100 * right, asked.size());

        assertThat(asked).hasSizeGreaterThanOrEqualTo(150);
        assertThat(right)
                .as("half " + half + (half.equals("A") ? ", missed " + missed : ""))
                .isGreaterThanOrEqualTo(WANTED);
    }
}
