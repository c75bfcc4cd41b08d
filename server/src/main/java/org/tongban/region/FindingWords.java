package org.tongban.region;

import java.util.Locale;
import org.tongban.platform.Messages;

/** Says findings in words: {@code services/x.yaml:12: …}. */
final class FindingWords {
    private final Messages messages;
    private final Locale language;

    FindingWords(Messages messages, Locale language) {
        this.messages = messages;
        this.language = language;
    }

    String sentence(Finding finding) {
        return messages.text("lint." + finding.code(), finding.args(), language);
    }

    /** The article of law or the standard behind a rule; empty where the rule only keeps the pack readable. */
    String reason(String code) {
        return messages.of(language).getOrDefault("lint.law." + code, "");
    }

    String line(Finding finding) {
        var place = finding.line() == 0 ? finding.file() : finding.file() + ":" + finding.line();
        var reason = reason(finding.code());
        return "%s: [%s] %s%s"
                .formatted(place, finding.code(), sentence(finding), reason.isEmpty() ? "" : " (" + reason + ")");
    }

    String line(Finding finding, Finding.Severity severity) {
        var word = messages.text("lint.word." + severity.name().toLowerCase(Locale.ROOT), language);
        return word + " " + line(finding);
    }

    String summary(long errors, long warnings) {
        return messages.text("lint.word.summary", java.util.Map.of("errors", errors, "warnings", warnings), language);
    }
}
