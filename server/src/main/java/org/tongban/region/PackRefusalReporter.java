package org.tongban.region;

import java.util.Locale;
import java.util.Map;
import org.springframework.boot.SpringBootExceptionReporter;
import org.tongban.platform.Messages;

/** Says at which file and line a pack is broken, where Spring Boot would print a stack trace. */
final class PackRefusalReporter implements SpringBootExceptionReporter {
    private static final int SHOWN = 10;

    @Override
    public boolean reportException(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PackException broken) {
                System.err.println(sentence(broken, Locale.CHINESE));
                System.err.println(sentence(broken, Locale.ENGLISH));
                return true;
            }
        }
        return false;
    }

    static String sentence(PackException broken, Locale language) {
        var messages = new Messages();
        var words = new FindingWords(messages, language);
        var text = new StringBuilder(messages.text(
                "lint.word.refused",
                Map.of("folder", broken.folder(), "errors", broken.findings().size()),
                language));
        broken.findings().stream().limit(SHOWN).forEach(each -> text.append("\n  ")
                .append(words.line(each)));
        return text.toString();
    }
}
