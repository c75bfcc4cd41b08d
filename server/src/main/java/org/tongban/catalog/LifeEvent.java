package org.tongban.catalog;

import java.util.List;
import org.tongban.region.Text;

/**
 * Something that happens in a life or a business, and the themes that it touches: having a child, opening a shop.
 *
 * @param themes keys of the audience's themes
 */
public record LifeEvent(Theme.Audience audience, String key, Text name, String icon, List<String> themes) {

    public boolean isOf(BaseItem item) {
        var held = audience == Theme.Audience.PERSON
                ? item.themes().person()
                : item.themes().organisation();
        return held.stream().anyMatch(themes::contains);
    }
}
