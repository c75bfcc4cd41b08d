package org.tongban.catalog;

import org.tongban.region.Text;

/**
 * What the portal is browsed by: a theme for persons or for organisations, as the pack declares it.
 *
 * @param icon a line drawing of web/ui
 */
public record Theme(Audience audience, String key, Text name, String icon) {

    public enum Audience {
        PERSON,
        ORGANISATION;

        /** As it stands in addresses: {@code person}. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public boolean isOf(BaseItem item) {
        var themes = audience == Audience.PERSON
                ? item.themes().person()
                : item.themes().organisation();
        return themes.contains(key);
    }
}
