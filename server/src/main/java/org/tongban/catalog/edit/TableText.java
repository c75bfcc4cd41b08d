package org.tongban.catalog.edit;

import java.util.ArrayList;
import java.util.List;
import org.tongban.kernel.RejectedException;
import org.tongban.region.PackException;
import org.tongban.region.PackTable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A CSV file of the catalogue that is edited by cell and by row; all other cells stay byte for byte. */
final class TableText {
    private static final String ROWS = "rows";
    private static final JsonMapper JSON = new JsonMapper();

    /** Where a cell stands, with its quotes. */
    private record Cell(int from, int to) {}

    /** @param next where the next row begins */
    private record Row(List<Cell> cells, int from, int next) {}

    private final String path;
    private final String text;
    private final List<String> columns;
    private final List<Row> rows = new ArrayList<>();
    private final int afterHeader;

    private TableText(String path, String text) {
        this.path = path;
        this.text = text;
        try {
            columns = PackTable.parse(path, text).columns();
        } catch (PackException unreadable) {
            throw new RejectedException(new AdjustmentRejection.OnlyAsText(path));
        }
        var header = row(0);
        afterHeader = header.next();
        for (var at = afterHeader; at < text.length(); ) {
            var row = row(at);
            at = row.next();
            var blank = row.cells().size() == 1
                    && row.cells().getFirst().from() == row.cells().getFirst().to();
            if (!blank) rows.add(row);
        }
    }

    /** @throws RejectedException {@code catalog.bad-patch}, {@code catalog.only-as-text} */
    static String patched(String path, String text, List<PatchOp> ops) {
        var after = text;
        for (var op : ops) after = new TableText(path, after).apply(op);
        return after;
    }

    private Row row(int from) {
        var cells = new ArrayList<Cell>();
        var at = from;
        while (true) {
            var end = endOfCell(at);
            cells.add(new Cell(at, end));
            if (end >= text.length()) return new Row(cells, from, end);
            at = end + 1;
            if (text.charAt(end) == ',') continue;
            return new Row(cells, from, text.startsWith("\r\n", end) ? end + 2 : at);
        }
    }

    private int endOfCell(int from) {
        var at = from;
        if (at < text.length() && text.charAt(at) == '"') {
            for (at++; at < text.length(); at++) {
                if (text.charAt(at) != '"') continue;
                if (at + 1 < text.length() && text.charAt(at + 1) == '"') at++;
                else return at + 1;
            }
            return at;
        }
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) at++;
        return at;
    }

    private String apply(PatchOp patch) {
        var at = PatchOp.steps(patch.path());
        if (at.size() < 2 || at.size() > 3 || !at.getFirst().equals(ROWS)) throw TreePatch.bad(at);
        JsonNode value = JSON.valueToTree(patch.value());
        return switch (patch.op()) {
            case SET -> at.size() == 3 ? set(index(at), at.getLast(), word(value, at)) : setRow(at, value);
            case INSERT -> insert(at, value);
            case REMOVE -> remove(at);
            case MOVE -> move(PatchOp.steps(patch.from()), at);
            case null -> throw TreePatch.bad(at);
        };
    }

    private int index(List<String> at) {
        return YamlSpans.index(at.get(1), rows.size() - 1).orElseThrow(() -> TreePatch.bad(at));
    }

    private static String word(JsonNode value, List<String> at) {
        if (value.isContainer()) throw TreePatch.bad(at);
        return value.isNull() ? "" : value.asString();
    }

    private String set(int row, String column, String word) {
        var place = columns.indexOf(column);
        if (place < 0) throw TreePatch.bad(List.of(ROWS, String.valueOf(row), column));
        var cell = rows.get(row).cells().get(place);
        var quoted = text.startsWith("\"", cell.from());
        return text.substring(0, cell.from()) + written(word, quoted) + text.substring(cell.to());
    }

    private static String written(String word, boolean quoted) {
        var needed = word.chars().anyMatch(sign -> ",\"\r\n".indexOf(sign) >= 0);
        return quoted || needed ? '"' + word.replace("\"", "\"\"") + '"' : word;
    }

    private String setRow(List<String> at, JsonNode value) {
        if (!value.isObject()) throw TreePatch.bad(at);
        var index = index(at);
        var after = text;
        for (var cell : value.properties()) {
            after = new TableText(path, after).set(index, cell.getKey(), word(cell.getValue(), at));
        }
        return after;
    }

    private String insert(List<String> at, JsonNode value) {
        if (at.size() != 2 || !value.isObject()) throw TreePatch.bad(at);
        for (var key : value.propertyNames()) if (!columns.contains(key)) throw TreePatch.bad(at);
        var index = at.get(1).equals("-")
                ? rows.size()
                : YamlSpans.index(at.get(1), rows.size()).orElseThrow(() -> TreePatch.bad(at));
        var cells = columns.stream()
                .map(column -> written(value.has(column) ? word(value.get(column), at) : "", false))
                .toList();
        var end = text.contains("\r\n") ? "\r\n" : "\n";
        var line = String.join(",", cells);
        var place = index < rows.size() ? rows.get(index).from() : endOfRows();
        var open = place == text.length() && !text.endsWith("\n");
        return text.substring(0, place) + (open ? end + line : line + end) + text.substring(place);
    }

    private int endOfRows() {
        return rows.isEmpty() ? afterHeader : rows.getLast().next();
    }

    private String remove(List<String> at) {
        if (at.size() != 2) throw TreePatch.bad(at);
        var row = rows.get(index(at));
        return text.substring(0, row.from()) + text.substring(row.next());
    }

    private String move(List<String> from, List<String> to) {
        if (from.size() != 2 || to.size() != 2 || !from.getFirst().equals(ROWS)) throw TreePatch.bad(to);
        var row = rows.get(index(from));
        index(to);
        var line = text.substring(row.from(), row.next());
        var without = new TableText(path, remove(from));
        return without.with(line.endsWith("\n") ? line : line + "\n", Integer.parseInt(to.get(1)));
    }

    private String with(String line, int index) {
        var place = index < rows.size() ? rows.get(index).from() : endOfRows();
        var before = text.substring(0, place);
        return (before.endsWith("\n") ? before : before + "\n") + line + text.substring(place);
    }
}
