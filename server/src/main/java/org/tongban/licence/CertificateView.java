package org.tongban.licence;

import java.util.ArrayList;
import java.util.List;

/**
 * What the template of a licence prints.
 *
 * @param number the number by which people know it; empty where it has none
 * @param colour of the frame, {@code #rrggbb}
 * @param verifyUrl printed as a QR code
 * @param identifier by GB/T 36904
 * @param demo says on its foot that it was issued for trial
 */
public record CertificateView(
        String title,
        String note,
        String numberLabel,
        String number,
        List<Line> lines,
        String authority,
        String issuedOn,
        String validity,
        String colour,
        String verifyUrl,
        String identifier,
        boolean demo) {

    public record Line(String label, String value) {
        static final Line NONE = new Line("", "");

        /** Long values take the whole width. */
        boolean isWide() {
            return value.codePoints().map(c -> c < 0x2E80 ? 1 : 2).sum() > WIDEST_HALF;
        }
    }

    /** One line, or two side by side. */
    public record Row(Line left, Line right, boolean isWide) {}

    /** In widths of a Latin letter; a Chinese character takes two. */
    private static final int WIDEST_HALF = 30;

    public List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (var line : lines) {
            var last = rows.isEmpty() ? null : rows.getLast();
            if (line.isWide()) rows.add(new Row(line, Line.NONE, true));
            else if (last == null || last.isWide() || last.right() != Line.NONE)
                rows.add(new Row(line, Line.NONE, false));
            else rows.set(rows.size() - 1, new Row(last.left(), line, false));
        }
        return rows;
    }
}
