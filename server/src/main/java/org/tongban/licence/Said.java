package org.tongban.licence;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.tongban.catalog.FormField;
import org.tongban.catalog.Guide;
import org.tongban.document.Letterhead;
import org.tongban.region.Regions;

/** What an application says, as it is printed. */
record Said(Guide guide, Map<String, String> form, Map<String, String> answers, Regions regions) {
    private static final String FORM = "form.";
    private static final String ANSWERS = "answers.";

    /** True where a licence's field takes its value from the application itself. */
    static boolean isSaid(String from) {
        return from.startsWith(FORM) || from.startsWith(ANSWERS);
    }

    String value(String from) {
        return from.startsWith(FORM)
                ? printed(from.substring(FORM.length()))
                : answer(from.substring(ANSWERS.length()));
    }

    /** A choice by its words, a division by its names, a date as papers write it. */
    private String printed(String key) {
        var raw = form.getOrDefault(key, "");
        var field = guide.field(key);
        if (raw.isEmpty() || field.isEmpty()) return raw;
        return switch (field.get().kind()) {
            case CHOICE -> words(field.get(), raw);
            case DIVISION -> regions.division(raw).isEmpty() ? raw : regions.path(raw, Locale.CHINESE);
            case DATE -> Letterhead.day(LocalDate.parse(raw));
            case TEXT, TEXTAREA, NUMBER, MONEY, PHONE, CITIZEN_ID, CREDIT_CODE, ADDRESS, BOOKING -> raw;
        };
    }

    private static String words(FormField field, String raw) {
        return field.options().stream()
                .filter(option -> option.value().equals(raw))
                .map(option -> option.text().zh())
                .findFirst()
                .orElse(raw);
    }

    private String answer(String key) {
        var raw = answers.getOrDefault(key, "");
        return guide.question(key)
                .flatMap(question -> question.options().stream()
                        .filter(option -> option.value().equals(raw))
                        .findFirst())
                .map(option -> option.text().zh())
                .orElse(raw);
    }
}
