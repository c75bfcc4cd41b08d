package org.tongban.catalog.page;

import org.tongban.catalog.LifeEvent;
import org.tongban.catalog.Theme;
import org.tongban.platform.Words;

/** What the list of services can be narrowed by, and how many then stand in it. */
public record ThemeLink(String key, String name, String href, String icon, int count) {

    static ThemeLink of(Theme theme, int count, Words w) {
        return new ThemeLink(
                theme.key(),
                theme.name().in(w.language()),
                "/services?for=" + theme.audience().word() + "&theme=" + theme.key(),
                theme.icon(),
                count);
    }

    static ThemeLink of(LifeEvent event, int count, Words w) {
        return new ThemeLink(
                event.key(), event.name().in(w.language()), "/services?event=" + event.key(), event.icon(), count);
    }
}
