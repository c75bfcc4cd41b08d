package org.tongban.notice;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.tongban.platform.Messages;

/** Writes a template out in the reader's language: dates in words, English names where they were handed in. */
@Component
class Texts {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINESE);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final Messages messages;

    Texts(Messages messages) {
        this.messages = messages;
    }

    String title(NoticeTemplate template, Map<String, String> args, Locale language) {
        return text(template, ".title", args, language);
    }

    String text(NoticeTemplate template, Map<String, String> args, Locale language) {
        return text(template, ".text", args, language);
    }

    String sms(NoticeTemplate template, Map<String, String> args, Locale language) {
        return text(template, ".sms", args, language);
    }

    String mail(NoticeTemplate template, Map<String, String> args, Locale language, String baseUrl) {
        return messages.text(
                "notice.mail-body",
                Map.of("text", text(template, args, language), "url", baseUrl + "/my/messages"),
                language);
    }

    private String text(NoticeTemplate template, String part, Map<String, String> args, Locale language) {
        return messages.text(template.key() + part, worded(args, language), language);
    }

    private static Map<String, String> worded(Map<String, String> args, Locale language) {
        var english = language.getLanguage().equals("en");
        var worded = new TreeMap<String, String>();
        args.forEach((name, value) -> {
            var own = english ? args.getOrDefault(name + ".en", value) : value;
            worded.put(name, DATE.matcher(own).matches() ? date(own, english) : own);
        });
        return worded;
    }

    private static String date(String iso, boolean english) {
        return LocalDate.parse(iso).format(english ? ENGLISH : CHINESE);
    }
}
