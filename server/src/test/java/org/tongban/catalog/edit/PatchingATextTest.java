package org.tongban.catalog.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.tongban.TestGround;
import org.tongban.catalog.edit.PatchOp.Op;
import org.tongban.kernel.RejectedException;
import org.tongban.region.PackNode;
import org.tongban.region.PackTable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A patch changes the place that it names, and no sign anywhere else. */
class PatchingATextTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> TEXTS = texts();
    private static final List<Object> VALUES = List.of(
            "高龄津贴",
            "yes",
            "012",
            "3.5",
            "",
            " 前后有空格 ",
            "有: 冒号 # 井号",
            "{花括号, 逗号}",
            "it's \"quoted\"",
            "两\n行",
            "𠮷字",
            "- 横线",
            "2026-12-01",
            5,
            0,
            true,
            java.util.Map.of("zh", "中文，逗号", "en", "It's, English"),
            java.util.Map.of("key", "extra", "label", java.util.Map.of("zh", "字段"), "required", true),
            List.of("甲", "乙"),
            List.of(),
            List.of(java.util.Map.of("key", "a"), java.util.Map.of("key", "b", "text", "很长的一段话".repeat(30))));

    private static List<String> texts() {
        try (var files = Files.walk(TestGround.ROOT.resolve("regions/chongqing"))) {
            var texts = new ArrayList<String>();
            for (var file : files.filter(each -> each.toString().endsWith(".yaml")
                            && !each.endsWith("region.yaml")
                            && !each.endsWith("people.yaml"))
                    .sorted()
                    .toList()) texts.add(Files.readString(file));
            texts.add("a:\n- b\n-   c: 1 # eins\n    d: [x, y]\n- - e\n  - f\ng: |\n  lines\n  more\n\nh:\n# end\n");
            texts.add("a: {b: , c: 'd',}\ne: >-\n  folded\n  text\nf: \"q\" # why\nlast: [1, 2]");
            return texts;
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void what_it_says_afterwards_is_what_was_wanted(@ForAll long seed) {
        var random = new Random(seed);
        var text = TEXTS.get(random.nextInt(TEXTS.size()));
        for (var round = 0; round < 3; round++) {
            var before = tree(text);
            var wanted = before.deepCopy();
            var op = anyOp(wanted, random);
            if (op == null) return;

            var after = patched(text, op);

            assertThat(tree(after)).as("%s in\n%s", op, after).isEqualTo(wanted);
            assertThat(comments(after)).as("%s", op).containsSubsequence(keptComments(comments(text), op));
            assertOnlyThePlaceDiffers(text, after, op);
            text = after;
        }
    }

    /** Puts what an operation wants into the tree, in the plainest way. */
    private static @org.jspecify.annotations.Nullable PatchOp anyOp(JsonNode tree, Random random) {
        var place = tree;
        var pointer = "";
        while (true) {
            var below = new ArrayList<String>();
            if (place instanceof ObjectNode object) below.addAll(object.propertyNames());
            for (var i = 0; place instanceof ArrayNode && i < place.size(); i++) below.add(String.valueOf(i));
            if (below.isEmpty()) return null;
            var step = below.get(random.nextInt(below.size()));
            var child = place instanceof ArrayNode ? place.get(Integer.parseInt(step)) : place.get(step);
            if (child.isContainer() && !child.isEmpty() && random.nextInt(4) > 0) {
                place = child;
                pointer += "/" + step;
                continue;
            }
            return op(place, pointer, step, random);
        }
    }

    private static PatchOp op(JsonNode above, String pointer, String step, Random random) {
        var value = VALUES.get(random.nextInt(VALUES.size()));
        JsonNode node = JSON.valueToTree(value);
        var kind = random.nextInt(above instanceof ArrayNode ? 4 : 3);
        switch (above) {
            case ObjectNode object when kind == 0 -> object.set(step, node);
            case ObjectNode object
            when kind == 1 -> {
                object.set("neu", node);
                return new PatchOp(object.has("neu") ? Op.SET : Op.INSERT, pointer + "/neu", "", value);
            }
            case ObjectNode object
            when object.size() > 1 || !pointer.isEmpty() -> {
                object.remove(step);
                return new PatchOp(Op.REMOVE, pointer + "/" + step, "", null);
            }
            case ObjectNode object -> object.set(step, node);
            case ArrayNode list
            when kind == 1 -> {
                list.insert(Integer.parseInt(step), node);
                return new PatchOp(Op.INSERT, pointer + "/" + step, "", value);
            }
            case ArrayNode list
            when kind == 2 -> {
                list.remove(Integer.parseInt(step));
                return new PatchOp(Op.REMOVE, pointer + "/" + step, "", null);
            }
            case ArrayNode list
            when kind == 3 -> {
                var to = random.nextInt(list.size());
                list.insert(to, list.remove(Integer.parseInt(step)));
                return new PatchOp(Op.MOVE, pointer + "/" + to, pointer + "/" + step, null);
            }
            default -> ((ArrayNode) above).set(Integer.parseInt(step), node);
        }
        return new PatchOp(Op.SET, pointer + "/" + step, "", value);
    }

    /** Whole lines of comments; what goes may take those along that stand inside of it, and nothing else may. */
    private static List<String> comments(String text) {
        return text.lines().filter(line -> line.strip().startsWith("#")).toList();
    }

    private static List<String> keptComments(List<String> before, PatchOp op) {
        var takesAway = op.op() == Op.REMOVE || op.op() == Op.SET || op.op() == Op.MOVE;
        return takesAway
                ? before.stream().filter(line -> !line.startsWith(" ")).limit(1).toList()
                : before;
    }

    /** Lines before and behind the place are the same; a scalar that is set changes its line alone. */
    private static void assertOnlyThePlaceDiffers(String before, String after, PatchOp op) {
        var old = before.lines().toList();
        var anew = after.lines().toList();
        if (op.op() != Op.INSERT) return;
        var same = sameFromTheStart(old, anew, Math.min(old.size(), anew.size()));
        same += sameFromTheStart(old.reversed(), anew.reversed(), Math.min(old.size(), anew.size()) - same);
        assertThat(old.size() - same)
                .as("%s changes lines that it does not name", op)
                .isLessThanOrEqualTo(1);
    }

    private static int sameFromTheStart(List<String> one, List<String> other, int most) {
        var same = 0;
        while (same < most && one.get(same).equals(other.get(same))) same++;
        return same;
    }

    private static String patched(String text, PatchOp op) {
        return ItemText.patched("services/x.yaml", text, List.of(op));
    }

    private static JsonNode tree(String text) {
        return JSON.valueToTree(PackNode.parse("services/x.yaml", text).plain());
    }

    @Test
    void a_value_in_a_line_leaves_the_line_around_it() {
        var text = "fee: none # 不收费\nlimits:\n  promised: {days: 5, unit: working}   # 承诺\n";

        assertThat(patched(text, set("/limits/promised/days", 4)))
                .isEqualTo("fee: none # 不收费\nlimits:\n  promised: {days: 4, unit: working}   # 承诺\n");
        assertThat(patched(text, set("/fee", "收: 钱"))).startsWith("fee: '收: 钱' # 不收费\n");
    }

    @Test
    void a_whole_value_is_written_only_where_it_differs() {
        var text = "name: {zh: 甲, en: 'A'}\nsteps:\n  # 先\n  - {step: one}\n  # 后\n  - {step: two} # 完\n";
        var value = List.of(java.util.Map.of("step", "one"), java.util.Map.of("step", "three"));

        assertThat(patched(text, set("/steps", value))).isEqualTo(text.replace("two", "three"));
    }

    @Test
    void a_new_key_and_a_new_item_stand_behind_the_others() {
        var text = "a:\n  - {key: x} # erstes\nb: 1";

        assertThat(ItemText.patched(
                        "x.yaml",
                        text,
                        List.of(
                                new PatchOp(Op.INSERT, "/a/-", "", java.util.Map.of("key", "y")),
                                set("/c", "z"),
                                new PatchOp(Op.INSERT, "/a/0", "", java.util.Map.of("key", "w")))))
                .isEqualTo("a:\n  - {key: w}\n  - {key: x} # erstes\n  - {key: y}\nb: 1\nc: z");
    }

    @Test
    void a_text_that_names_its_own_parts_is_edited_as_text() {
        assertThatThrownBy(() -> patched("a: &x {b: 1}\nc: *x\n", set("/c/b", 2)))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("catalog.only-as-text");
        assertThatThrownBy(() -> patched("a: [", set("/a", 2))).hasMessageContaining("catalog.only-as-text");
        assertThatThrownBy(() -> patched("a: 1\n", set("/b/c", 2))).hasMessageContaining("catalog.bad-patch");
    }

    private static PatchOp set(String path, Object value) {
        return new PatchOp(Op.SET, path, "", value);
    }

    @Test
    void a_cell_and_a_row_of_a_table() {
        var text = "a,b\n1,\"x, y\"\n2,z\r\n";

        assertThat(table(text, set("/rows/0/b", "p\"q"))).isEqualTo("a,b\n1,\"p\"\"q\"\n2,z\r\n");
        assertThat(table(text, set("/rows/1/b", "m, n"))).isEqualTo("a,b\n1,\"x, y\"\n2,\"m, n\"\r\n");
        assertThat(table("a,b\n1,2\n3,4", new PatchOp(Op.INSERT, "/rows/-", "", java.util.Map.of("b", "6"))))
                .isEqualTo("a,b\n1,2\n3,4\n,6");
        assertThat(table("a,b\n1,2\n3,4", new PatchOp(Op.MOVE, "/rows/0", "/rows/1", null)))
                .isEqualTo("a,b\n3,4\n1,2\n");
        assertThat(table("a,b\n1,2\n3,4\n", new PatchOp(Op.REMOVE, "/rows/0", "", null)))
                .isEqualTo("a,b\n3,4\n");
        assertThatThrownBy(() -> table(text, set("/rows/7/b", "x"))).hasMessageContaining("catalog.bad-patch");
        assertThatThrownBy(() -> table(text, set("/rows/0/none", "x"))).hasMessageContaining("catalog.bad-patch");
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void one_cell_of_a_table_and_no_other(@ForAll long seed) throws IOException {
        var random = new Random(seed);
        var text = Files.readString(TestGround.ROOT.resolve("regions/chongqing/items/health.csv"));
        var before = PackTable.parse("items/health.csv", text);
        var row = random.nextInt(before.rows().size());
        var column = before.columns().get(random.nextInt(before.columns().size()));
        var word = Stream.of("甲", "a,b", "\"", "两\n行", "").toList().get(random.nextInt(5));

        var after = table(text, set("/rows/" + row + "/" + column, word));

        var read = PackTable.parse("items/health.csv", after);
        for (var each : before.rows()) {
            for (var name : before.columns()) {
                var wanted = each.number() == row && name.equals(column) ? word : each.get(name);
                assertThat(read.rows().get(each.number()).get(name)).isEqualTo(wanted);
            }
        }
        var same = Arrays.asList(text.split("\n", -1));
        var lines = Arrays.asList(after.split("\n", -1));
        assertThat(lines.subList(0, row + 1)).isEqualTo(same.subList(0, row + 1));
        assertThat(lines.subList(lines.size() - (same.size() - row - 2), lines.size()))
                .isEqualTo(same.subList(row + 2, same.size()));
    }

    private static String table(String text, PatchOp op) {
        return TableText.patched("items/x.csv", text, List.of(op));
    }
}
