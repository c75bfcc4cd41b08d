package org.tongban.catalog.report;

import java.util.List;

/**
 * The form in which somebody says what is wrong with a guide.
 *
 * @param fault empty where nothing is wrong with what was said
 */
public record ReportForm(
        String service,
        String authority,
        String guideHref,
        List<Choice> matters,
        Said said,
        String fault,
        int answerDays) {

    public record Choice(String word, String text, boolean chosen) {}
}
