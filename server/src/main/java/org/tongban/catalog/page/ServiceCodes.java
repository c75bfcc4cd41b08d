package org.tongban.catalog.page;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.tongban.catalog.BaseItem;
import org.tongban.catalog.Catalog;
import org.tongban.kernel.ItemCode;

/** Leads from a code that somebody typed or scanned straight to the guide. */
@Component
class ServiceCodes {
    /** 31 signs; two more name a handling item of it. */
    private static final Pattern IMPLEMENTATION = Pattern.compile("([0-9A-Z]{18}[1-6]\\d{12})(\\d{2})?");

    private final Catalog catalog;

    ServiceCodes(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Where the guide of a code is; a base code at the place, or where a place has to be chosen. */
    Optional<String> guide(String typed, String place) {
        var code = typed.replaceAll("[\\s.-]", "").toUpperCase(Locale.ROOT);
        if (ItemCode.isBaseCode(code)) return catalog.item(code).map(item -> guide(item, place));
        var implementation = IMPLEMENTATION.matcher(code);
        if (!implementation.matches()) return Optional.empty();
        return catalog.implementation(new ItemCode(implementation.group(1)))
                .map(found -> guide(found.item()) + "/" + found.division());
    }

    private String guide(BaseItem item, String place) {
        return catalog.implementation(item, place)
                .map(found -> guide(item) + "/" + found.division())
                .orElse(guide(item));
    }

    private static String guide(BaseItem item) {
        return "/guides/" + item.slug();
    }
}
