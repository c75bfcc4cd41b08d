package org.tongban.catalog.page;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;
import org.tongban.catalog.BaseItem;
import org.tongban.catalog.Theme.Audience;

/**
 * By what a list of hits is narrowed; an empty string where it is not.
 *
 * @param addressee {@code person} or {@code organisation}
 * @param way {@code online} or {@code counter}
 */
record SearchNarrowing(String addressee, String theme, String authority, String way, String level) {
    static final String ONLINE = "online";
    static final String COUNTER = "counter";

    boolean any() {
        return !(addressee + theme + authority + way + level).isEmpty();
    }

    boolean holds(BaseItem item) {
        return isFor(item)
                && (theme.isEmpty() || hasTheme(item, theme))
                && (authority.isEmpty() || item.authority().equals(authority))
                && (way.isEmpty() || item.isDescribed() == way.equals(ONLINE))
                && (level.isEmpty() || hasLevel(item, level));
    }

    private boolean isFor(BaseItem item) {
        return addressee.isEmpty() || isFor(item, addressee);
    }

    static boolean isFor(BaseItem item, String addressee) {
        return addressee.equals(Audience.PERSON.word())
                ? !item.themes().person().isEmpty()
                : !item.themes().organisation().isEmpty();
    }

    static boolean hasTheme(BaseItem item, String theme) {
        return item.themes().person().contains(theme)
                || item.themes().organisation().contains(theme);
    }

    static boolean hasLevel(BaseItem item, String level) {
        return item.levels().stream().anyMatch(each -> GuideWriter.word(each).equals(level));
    }

    /** The same with one of them put in, or taken out where it is the one already. */
    SearchNarrowing toggled(String facet, String value) {
        return new SearchNarrowing(
                facet.equals("for") ? other(addressee, value) : addressee,
                facet.equals("theme") ? other(theme, value) : theme,
                facet.equals("authority") ? other(authority, value) : authority,
                facet.equals("way") ? other(way, value) : way,
                facet.equals("level") ? other(level, value) : level);
    }

    private static String other(String now, String value) {
        return now.equals(value) ? "" : value;
    }

    /** Where the list stands, with only what narrows it. */
    String href(String words, int page) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("q", words);
        query.put("for", addressee);
        query.put("theme", theme);
        query.put("authority", authority);
        query.put("way", way);
        query.put("level", level);
        if (page > 1) query.put("page", String.valueOf(page));
        query.values().removeIf(String::isEmpty);
        var address = UriComponentsBuilder.fromPath("/search");
        query.keySet().forEach(key -> address.queryParam(key, "{" + key + "}"));
        return address.encode().buildAndExpand(query).toUriString();
    }
}
