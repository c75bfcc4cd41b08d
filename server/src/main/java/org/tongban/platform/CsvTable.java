package org.tongban.platform;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** RFC 4180 with the mark by which spreadsheets know UTF-8. */
final class CsvTable implements Table {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String LINE_END = "\r\n";

    /** A spreadsheet takes a cell that begins so for a formula. */
    private static final String BEGINS_A_FORMULA = "=+-@\t\r";

    private final Writer out;
    private boolean begun;

    CsvTable(OutputStream out) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.out.write(BYTE_ORDER_MARK);
    }

    @Override
    public void sheet(String name, List<String> headings) throws IOException {
        if (begun) out.write(LINE_END);
        begun = true;
        line(headings);
    }

    @Override
    public void line(List<?> cells) throws IOException {
        for (var i = 0; i < cells.size(); i++) {
            if (i > 0) out.write(',');
            var cell = cells.get(i);
            out.write(cell instanceof Number ? cell.toString() : quoted(asText(cell.toString())));
        }
        out.write(LINE_END);
    }

    private static String asText(String cell) {
        return cell.isEmpty() || BEGINS_A_FORMULA.indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
    }

    private static String quoted(String cell) {
        var plain = cell.chars().noneMatch(sign -> sign == ',' || sign == '"' || sign == '\n' || sign == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
