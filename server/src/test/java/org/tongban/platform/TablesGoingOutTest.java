package org.tongban.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

class TablesGoingOutTest {
    private static final List<String> FORMULAS =
            List.of("=HYPERLINK(\"http://evil.example\")", "+1", "-1", "@SUM(A1)", "\tx");

    @Test
    void csv_quotes_what_needs_it_and_never_holds_a_formula() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var table = Table.Format.CSV.open(out)) {
            table.sheet("清单", List.of("名称", "天数"));
            table.line(List.of("甲,乙\"丙\"\n丁", -3));
            for (var formula : FORMULAS) table.line(List.of(formula, 1));
        }

        var text = out.toString(StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF名称,天数\r\n").contains("\"甲,乙\"\"丙\"\"\n丁\",-3\r\n");
        assertThat(text.lines().skip(3)).allMatch(line -> line.startsWith("'") || line.startsWith("\"'"));
    }

    @Test
    void a_workbook_reads_back_and_a_text_that_looks_like_a_formula_is_a_text() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var table = Table.Format.XLSX.open(out)) {
            table.sheet("权力[清单]/全部*很长很长很长很长很长很长很长很长很长很长", List.of("名称", "天数"));
            for (var formula : FORMULAS) table.line(List.of(formula, 5));
            table.sheet("第二张", List.of("一列"));
            table.line(List.of("𠮷 <甲> & 乙"));
        }

        try (var book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var sheets = book.getSheets().toList();
            assertThat(sheets).hasSize(2);
            var rows = sheets.getFirst().read();
            for (var at = 0; at < FORMULAS.size(); at++) {
                var cell = rows.get(at + 1).getCell(0);
                assertThat(cell.getType()).isEqualTo(CellType.STRING);
                assertThat(cell.getFormula()).isNull();
                assertThat(cell.getText()).isEqualTo(FORMULAS.get(at));
                assertThat(rows.get(at + 1).getCell(1).asNumber().intValue()).isEqualTo(5);
            }
            assertThat(sheets.get(1).read().get(1).getCell(0).getText()).isEqualTo("𠮷 <甲> & 乙");
        }
    }

    @Test
    void a_workbook_goes_out_while_it_is_written() throws IOException {
        var sent = new Counting();
        try (var table = Table.Format.XLSX.open(sent)) {
            table.sheet("长表", List.of("编码", "名称"));
            for (var n = 0; n < 20_000; n++) table.line(List.of("编码 " + n * 7919L, "事项 " + n * 104_729L));
            assertThat(sent.bytes).as("before the end").isGreaterThan(50_000);
        }
    }

    @Test
    void what_is_longer_than_a_cell_is_cut_and_the_book_stays_whole() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var table = Table.Format.XLSX.open(out)) {
            table.sheet("长", List.of("文字"));
            table.line(List.of("长".repeat(40_000)));
        }

        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(zip.getNextEntry()).isNotNull();
        }
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(book.getFirstSheet().read().get(1).getCell(0).getText()).hasSize(32_767);
        }
    }

    private static final class Counting extends OutputStream {
        private long bytes;

        @Override
        public void write(int sign) {
            bytes++;
        }

        @Override
        public void write(byte[] signs, int from, int length) {
            bytes += length;
        }
    }
}
