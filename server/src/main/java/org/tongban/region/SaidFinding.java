package org.tongban.region;

import java.util.List;
import java.util.Locale;
import org.tongban.platform.Messages;
import org.tongban.region.Finding.Severity;

/**
 * A finding in words.
 *
 * @param severity {@code error} or {@code warning}
 * @param file path inside the pack
 * @param line from 1; 0 where the file as a whole is meant
 * @param pointer JSON pointer to the value in the file; empty where the file as a whole is meant
 * @param reason the article of law or the standard; may be empty
 */
public record SaidFinding(
        String severity, String code, String file, int line, String pointer, String message, String reason) {

    public static List<SaidFinding> of(List<Finding> findings, Messages messages, Locale language) {
        var words = new FindingWords(messages, language);
        return findings.stream().map(each -> of(each, words)).toList();
    }

    static SaidFinding of(Finding finding, FindingWords words) {
        return new SaidFinding(
                finding.severity().name().toLowerCase(Locale.ROOT),
                finding.code(),
                finding.file(),
                finding.line(),
                finding.pointer(),
                words.sentence(finding),
                words.reason(finding.code()));
    }

    public boolean blocks() {
        return severity.equals(Severity.ERROR.name().toLowerCase(Locale.ROOT));
    }
}
