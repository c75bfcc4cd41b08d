package org.tongban.catalog.lists;

import java.util.Optional;
import org.tongban.catalog.BaseItem;
import org.tongban.catalog.Guide;
import org.tongban.catalog.Implementation;

/**
 * An entry of the implementation list as the lists look at it.
 *
 * @param guide empty where none is written yet
 * @param place what its division is called
 */
record Entry(Implementation found, Optional<Guide> guide, org.tongban.region.Text place) {
    BaseItem item() {
        return found.item();
    }

    String guideHref() {
        return "/guides/" + item().slug() + "/" + found.division();
    }

    String powerHref() {
        return "/lists/power/" + item().slug() + "/" + found.division();
    }
}
