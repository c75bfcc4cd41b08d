package org.tongban.document;

import java.time.LocalDate;

/**
 * What is the same on every paper of an authority.
 *
 * @param number such as 渝中市监受〔2026〕123号
 */
public record Letterhead(String authorityName, String number, LocalDate datedOn) {
    /** 二〇二六年十一月二十二日 is for treaties; GB/T 9704 sets a paper's date in Arabic numerals. */
    public String datedInWords() {
        return day(datedOn);
    }

    /** 10月1日 or 10月1日至10月7日. */
    public static String days(LocalDate from, LocalDate to) {
        var first = "%d月%d日".formatted(from.getMonthValue(), from.getDayOfMonth());
        return from.equals(to) ? first : first + "至%d月%d日".formatted(to.getMonthValue(), to.getDayOfMonth());
    }

    public static String weekdays(LocalDate from, LocalDate to) {
        return from.equals(to) ? weekday(from) : weekday(from) + "至" + weekday(to);
    }

    private static String weekday(LocalDate date) {
        return "周" + "一二三四五六日".charAt(date.getDayOfWeek().getValue() - 1);
    }

    public static String day(LocalDate date) {
        return "%d年%d月%d日".formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }
}
