package org.tongban.catalog;

import java.util.List;

/**
 * What a server-made page says of itself.
 *
 * @param nav which entry of the menu it belongs to: home, services, verify, or empty
 * @param scripts entries of web/pages that it needs, such as {@code src/guide.ts}
 * @param structuredData schema.org JSON-LD, or empty
 * @param indexed whether search engines may list it
 * @param picture path of what is shown where the page is shared; empty for none
 */
public record PageHead(
        String title,
        String description,
        String nav,
        List<String> scripts,
        String structuredData,
        boolean indexed,
        String picture) {

    public static PageHead of(String title, String description) {
        return new PageHead(title, description, "", List.of(), "", true, "");
    }

    public PageHead in(String menuEntry) {
        return new PageHead(title, description, menuEntry, scripts, structuredData, indexed, picture);
    }

    public PageHead with(String script) {
        return new PageHead(title, description, nav, List.of(script), structuredData, indexed, picture);
    }

    public PageHead described(String jsonLd) {
        return new PageHead(title, description, nav, scripts, jsonLd, indexed, picture);
    }

    public PageHead hidden() {
        return new PageHead(title, description, nav, scripts, structuredData, false, picture);
    }

    public PageHead shownAs(String path) {
        return new PageHead(title, description, nav, scripts, structuredData, indexed, path);
    }
}
