package org.tongban.region;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tongban.region.Finding.Severity;

/** A CSV file by RFC 4180 with a header; every row knows its line. */
public final class PackTable {
    private final List<String> columns;
    private final List<Row> rows;

    private PackTable(List<String> columns, List<Row> rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /**
     * One row; cells by the header's names.
     *
     * @param number from 0, the header not counted
     */
    public record Row(String file, int line, int number, Map<String, Integer> columns, List<String> cells) {
        /** JSON pointer into the table as it is handed out: {@code /rows/3}. */
        public String pointer() {
            return "/rows/" + number;
        }

        /** The cell, empty where the table has no such column. */
        public String get(String column) {
            var place = columns.get(column);
            return place == null ? "" : cells.get(place);
        }

        /** A cell that holds several words with spaces between them. */
        public List<String> words(String column) {
            var cell = get(column).strip();
            return cell.isEmpty() ? List.of() : List.of(cell.split("\\s+"));
        }
    }

    /** Plain Java values: the columns in order, and the rows by column. */
    public Map<String, Object> plain() {
        var plain = rows.stream()
                .map(row -> {
                    var cells = new LinkedHashMap<String, String>();
                    columns.forEach(column -> cells.put(column, row.get(column)));
                    return cells;
                })
                .toList();
        return Map.of("columns", columns, "rows", plain);
    }

    public List<String> columns() {
        return columns;
    }

    public List<Row> rows() {
        return rows;
    }

    /** @throws PackException if it is no CSV with a header */
    public static PackTable parse(String file, String text) {
        var reader = new Reader(file, text);
        var header = reader.next();
        if (header.isEmpty()) throw broken(file, 1, "header");
        var places = new HashMap<String, Integer>();
        for (var i = 0; i < header.size(); i++) places.put(header.get(i), i);
        var rows = new ArrayList<Row>();
        while (reader.more()) {
            var line = reader.line;
            var cells = reader.next();
            if (cells.size() == 1 && cells.getFirst().isEmpty()) continue;
            if (cells.size() != header.size()) throw broken(file, line, cells.size() + " ≠ " + header.size());
            rows.add(new Row(file, line, rows.size(), places, cells));
        }
        return new PackTable(header, rows);
    }

    private static PackException broken(String file, int line, String problem) {
        return new PackException(new Finding("csv", Severity.ERROR, file, line, Map.of("problem", problem)));
    }

    private static final class Reader {
        private final String file;
        private final String text;
        private int at;
        private int line = 1;

        Reader(String file, String text) {
            this.file = file;
            this.text = text;
        }

        boolean more() {
            return at < text.length();
        }

        List<String> next() {
            var cells = new ArrayList<String>();
            while (true) {
                cells.add(more() && text.charAt(at) == '"' ? quoted() : plain());
                if (!more()) return cells;
                var sign = text.charAt(at++);
                if (sign == '\r' && more() && text.charAt(at) == '\n') sign = text.charAt(at++);
                if (sign == '\n') {
                    line++;
                    return cells;
                }
                if (sign != ',') throw broken(file, line, String.valueOf(sign));
            }
        }

        private String plain() {
            var start = at;
            while (more() && ",\r\n".indexOf(text.charAt(at)) < 0) at++;
            return text.substring(start, at);
        }

        private String quoted() {
            var start = line;
            var cell = new StringBuilder();
            for (at++; more(); at++) {
                var sign = text.charAt(at);
                if (sign == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"') at++;
                else if (sign == '"') {
                    at++;
                    return cell.toString();
                }
                if (sign == '\n') line++;
                cell.append(sign);
            }
            throw broken(file, start, "\"");
        }
    }
}
