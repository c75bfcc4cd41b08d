package org.tongban.platform;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Office Open XML. Texts stand in their cells and not in a table of their own, which would have to be kept until the end. */
final class XlsxTable implements Table {
    /** A sheet holds 1,048,576 lines. */
    private static final int MOST_LINES = 1_000_000;

    private static final int LINES_KEPT = 500;

    /** What a cell holds at most. */
    private static final int MOST_SIGNS = 32_767;

    /** Of a name; some signs are not allowed either. */
    private static final int MOST_SIGNS_OF_A_NAME = 28;

    private final Workbook book;
    private @Nullable Worksheet sheet;
    private String name = "";
    private List<String> headings = List.of();
    private int row;
    private int part;

    XlsxTable(OutputStream out) {
        this.book = new Workbook(out, "Tongban", "1.0");
    }

    @Override
    public void sheet(String sheetName, List<String> columns) throws IOException {
        name = sheetName.replaceAll("[\\[\\]*?/\\\\:']", " ").strip();
        if (name.length() > MOST_SIGNS_OF_A_NAME) name = name.substring(0, MOST_SIGNS_OF_A_NAME);
        headings = columns;
        part = 1;
        begin();
    }

    private void begin() throws IOException {
        if (sheet != null) sheet.finish();
        var begun = book.newWorksheet(part == 1 ? name : name + " " + part);
        begun.freezePane(1, 1);
        sheet = begun;
        row = 0;
        write(begun, headings);
        begun.range(0, 0, 0, Math.max(0, headings.size() - 1)).style().bold().set();
    }

    @Override
    public void line(List<?> cells) throws IOException {
        if (row > MOST_LINES) {
            part++;
            begin();
        }
        var into = sheet;
        if (into == null) throw new IllegalStateException("A line stands in a sheet");
        write(into, cells);
        if (row % LINES_KEPT == 0) into.flush();
    }

    private void write(Worksheet into, List<?> cells) {
        for (var column = 0; column < cells.size(); column++) {
            var cell = cells.get(column);
            if (cell instanceof Number number) into.value(row, column, number);
            else into.inlineString(row, column, shortened(cell.toString()));
        }
        row++;
    }

    private static String shortened(String cell) {
        return cell.length() <= MOST_SIGNS ? cell : cell.substring(0, MOST_SIGNS);
    }

    @Override
    public void close() throws IOException {
        if (sheet != null) sheet.finish();
        book.finish();
    }
}
