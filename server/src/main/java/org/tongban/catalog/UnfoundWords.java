package org.tongban.catalog;

import java.time.LocalDate;
import java.util.List;

/**
 * What people searched and did not find.
 *
 * @param days how far back it looks
 * @param least how often words were searched at least to stand here: what one person typed once stays theirs
 */
public record UnfoundWords(int days, int least, List<Line> lines) {

    /** @param found whether anything was shown for them */
    public record Line(String words, int searches, boolean found, LocalDate lastOn) {}
}
