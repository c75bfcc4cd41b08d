package org.tongban.catalog;

import java.util.List;

/**
 * What a server-made page says of itself.
 *
 * @param nav which entry of the menu it belongs to: home, services, verify, or empty
 * @param scripts entries of web/pages that it needs, such as {@code src/guide.ts}
 * @param structuredData schema.org JSON-LD, or empty
 * @param indexed whether search engines may list it
 */
public record PageHead(
        String title, String description, String nav, List<String> scripts, String structuredData, boolean indexed) {

    public static PageHead of(String title, String description) {
        return new PageHead(title, description, "", List.of(), "", true);
    }

    public PageHead in(String menuEntry) {
        return new PageHead(title, description, menuEntry, scripts, structuredData, indexed);
    }

    public PageHead with(String script) {
        return new PageHead(title, description, nav, List.of(script), structuredData, indexed);
    }

    public PageHead described(String jsonLd) {
        return new PageHead(title, description, nav, scripts, jsonLd, indexed);
    }

    public PageHead hidden() {
        return new PageHead(title, description, nav, scripts, structuredData, false);
    }
}
