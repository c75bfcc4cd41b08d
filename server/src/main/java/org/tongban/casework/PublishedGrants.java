package org.tongban.casework;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.tongban.casework.PublishedGrantStore.Published;
import org.tongban.casework.PublishedGrantView.Publisher;
import org.tongban.catalog.Catalog;
import org.tongban.platform.Caller;
import org.tongban.platform.Slice;
import org.tongban.region.Authority;
import org.tongban.region.Regions;

/** Grants as anybody may read them. */
@Component
class PublishedGrants {
    private static final int PIECE = 20;

    private final PublishedGrantStore store;
    private final Casework casework;
    private final Catalog catalog;
    private final Regions regions;
    private final ClockWords clockWords;

    PublishedGrants(
            PublishedGrantStore store, Casework casework, Catalog catalog, Regions regions, ClockWords clockWords) {
        this.store = store;
        this.casework = casework;
        this.catalog = catalog;
        this.regions = regions;
        this.clockWords = clockWords;
    }

    /** @param authority credit code; any other word stands for all */
    Slice<PublishedGrantView> standing(String authority, long before, Locale language) {
        var known = regions.authority(authority).map(Authority::creditCode).orElse("");
        var found = store.standing(known, before, PIECE + 1);
        var shown = found.size() <= PIECE ? found : found.subList(0, PIECE);
        return new Slice<>(
                shown.stream().map(each -> view(each, language)).toList(),
                shown.size() < found.size() ? Long.toString(shown.getLast().id()) : "");
    }

    private PublishedGrantView view(Published published, Locale language) {
        var file = casework.find(published.caseId(), Caller.SYSTEM);
        return new PublishedGrantView(
                file.number(),
                catalog.guide(file.guideVersion()).name().in(language),
                name(file.authority(), language),
                file.applicantMasked(),
                clockWords.dateOfYear(published.grantedOn(), language),
                published.licence());
    }

    /** Those who have something published, by name. */
    List<Publisher> authorities(Locale language) {
        return store.authorities().stream()
                .map(code -> new Publisher(code, name(code, language)))
                .sorted(Comparator.comparing(Publisher::name))
                .toList();
    }

    private String name(String creditCode, Locale language) {
        return regions.authority(creditCode)
                .map(Authority::name)
                .map(name -> name.in(language))
                .orElse(creditCode);
    }
}
