package org.tongban.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReadingATableTest {
    private static final String SIGNS = "渝中,\"\n a1";

    @Test
    void what_was_written_is_read_whatever_the_cells_hold() {
        var random = new Random(20261122);
        for (var round = 0; round < 500; round++) {
            var rows = table(random);
            var text = rows.stream().map(ReadingATableTest::line).collect(Collectors.joining());

            var read = PackTable.parse("t.csv", "a,b,c\n" + text);

            assertThat(read.rows()).extracting(PackTable.Row::cells).isEqualTo(rows);
        }
    }

    @Test
    void a_row_knows_its_line_behind_a_cell_of_several_lines() {
        var table = PackTable.parse("t.csv", "a,b\r\n\"1\n2\",x\r\n3,y");

        assertThat(table.rows()).extracting(PackTable.Row::line).containsExactly(2, 4);
        assertThat(table.rows().getLast().get("b")).isEqualTo("y");
    }

    @Test
    void a_row_of_too_many_cells_and_an_open_quote_are_named_by_line() {
        assertThat(brokenLine("a,b\n1,2\n1,2,3\n")).isEqualTo(3);
        assertThat(brokenLine("a,b\n1,\"2\n")).isEqualTo(2);
        assertThat(brokenLine("a,b\n1,\"2\"x\n")).isEqualTo(2);
    }

    private static int brokenLine(String text) {
        return catchThrowableOfType(PackException.class, () -> PackTable.parse("t.csv", text))
                .findings()
                .getFirst()
                .line();
    }

    private static List<List<String>> table(Random random) {
        var rows = new ArrayList<List<String>>();
        for (var row = random.nextInt(6); row >= 0; row--) rows.add(List.of(cell(random), cell(random), cell(random)));
        return rows;
    }

    private static String cell(Random random) {
        return random.ints(random.nextInt(5), 0, SIGNS.length())
                .mapToObj(at -> SIGNS.substring(at, at + 1))
                .collect(Collectors.joining());
    }

    private static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(",", "", "\n"));
    }
}
