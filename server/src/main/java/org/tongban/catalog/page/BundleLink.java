package org.tongban.catalog.page;

import java.util.List;
import org.tongban.catalog.BundleCard;
import org.tongban.platform.Words;

/** A bundle in a list: leads to its page, which asks for the place where it has to. */
public record BundleLink(String name, String summary, String icon, String href, int parts) {

    BundleLink leadingTo(String other) {
        return new BundleLink(name, summary, icon, other, parts);
    }

    static List<BundleLink> of(List<BundleCard> cards, Words w) {
        return cards.stream()
                .map(card -> new BundleLink(
                        card.name().in(w.language()),
                        card.summary().in(w.language()),
                        card.icon(),
                        "/bundles/" + card.slug(),
                        card.parts()))
                .toList();
    }
}
