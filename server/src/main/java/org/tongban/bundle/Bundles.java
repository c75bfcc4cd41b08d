package org.tongban.bundle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.tongban.catalog.BundleCard;
import org.tongban.catalog.Catalog;
import org.tongban.catalog.Guide;
import org.tongban.catalog.GuideVersions;
import org.tongban.catalog.ServiceItem;
import org.tongban.kernel.RejectedException;
import org.tongban.region.Division;
import org.tongban.region.Regions;

/** The bundles of the region as published, in memory, and each put together from its members' guides. */
@Service
class Bundles {
    private static final int MOST_FORMS = 100;

    private final BundleStore store;
    private final Catalog catalog;
    private final Regions regions;
    private final Map<String, MergedForm> forms = new ConcurrentHashMap<>();
    private final Map<String, Bundle> older = new ConcurrentHashMap<>();
    private volatile Map<String, Bundle> inForce = Map.of();

    Bundles(BundleStore store, Catalog catalog, Regions regions) {
        this.store = store;
        this.catalog = catalog;
        this.regions = regions;
    }

    /**
     * A bundle as it is done for one place.
     *
     * @param version hash of the bundle's text
     * @param edition hash over it and the guides of its members: when it changes, what is asked may have changed
     * @param place code of the division that the applicant named
     * @param items who carries out each member, by service
     */
    record Offered(String version, String edition, Division place, MergedForm form, Map<String, ServiceItem> items) {
        Bundle bundle() {
            return form.bundle();
        }

        ServiceItem item(Member member) {
            return java.util.Objects.requireNonNull(items.get(member.service()));
        }

        /** The form's own entry in the implementation list, as if one authority carried it out. */
        ServiceItem whole() {
            var counter = form.visited()
                    .map(guide -> items.get(guide.slug()))
                    .map(ServiceItem::division)
                    .orElse(place.code());
            return new ServiceItem(
                    "",
                    bundle().slug(),
                    bundle().name(),
                    "",
                    org.tongban.region.Text.NONE,
                    counter,
                    edition,
                    form.guide());
        }
    }

    void refresh() {
        inForce = store.inForce();
        catalog.showBundles(inForce.values().stream().map(Bundles::card).toList());
    }

    private static BundleCard card(Bundle bundle) {
        return new BundleCard(
                bundle.slug(),
                bundle.name(),
                bundle.summary(),
                bundle.icon(),
                bundle.lifeEvents(),
                bundle.keywords(),
                bundle.members().size());
    }

    List<Bundle> all() {
        return List.copyOf(inForce.values());
    }

    Optional<Bundle> bundle(String slug) {
        return inForce.values().stream()
                .filter(each -> each.slug().equals(slug))
                .findFirst();
    }

    /** @throws RejectedException {@code bundle.unknown-bundle} */
    Bundle require(String slug) {
        return bundle(slug).orElseThrow(() -> new RejectedException(new BundleRejection.UnknownBundle(slug)));
    }

    /** The text that a bundle's file began with, whether or not it is still in force. */
    Bundle version(String version) {
        var current = inForce.get(version);
        if (current != null) return current;
        return older.computeIfAbsent(version, wanted -> store.version(wanted)
                .orElseThrow(() -> new RejectedException(new BundleRejection.UnknownBundle(wanted))));
    }

    /** @throws RejectedException {@code bundle.unknown-bundle}, {@code bundle.not-offered}, {@code region.unknown-division} */
    Offered offered(String slug, String division) {
        var bundle = require(slug);
        var place = regions.requireDivision(division);
        var items = new LinkedHashMap<String, ServiceItem>();
        for (var member : bundle.members()) {
            var item = catalog.find(member.service(), division)
                    .orElseThrow(() -> new RejectedException(new BundleRejection.NotOffered(member.service())));
            items.put(member.service(), item);
        }
        var version = inForce.entrySet().stream()
                .filter(each -> each.getValue().equals(bundle))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        var edition = edition(version, items);
        return new Offered(version, edition, place, form(edition, bundle, items), items);
    }

    /** The same for somebody who wants to apply: every part of it is in force today. */
    Offered open(String slug, String division) {
        var offered = offered(slug, division);
        requireInForce(offered);
        return offered;
    }

    /** @throws RejectedException where a part of it is suspended or cancelled */
    void requireInForce(Offered offered) {
        offered.items().values().forEach(item -> catalog.requireInForce(item.guide()));
    }

    boolean isOffered(Bundle bundle, String division) {
        return bundle.members().stream()
                .allMatch(member -> catalog.find(member.service(), division).isPresent());
    }

    /** The parts of a place in which a bundle, or a part of it, is done: what a person has to choose from. */
    List<Division> placesBelow(Bundle bundle, String division) {
        return regions.children(division).stream()
                .filter(child -> bundle.members().stream().allMatch(member -> isThereOrBelow(member, child.code())))
                .toList();
    }

    private boolean isThereOrBelow(Member member, String division) {
        return catalog.find(member.service(), division).isPresent()
                || catalog.item(member.service())
                        .map(item -> !catalog.placesBelow(item, division).isEmpty())
                        .orElse(false);
    }

    private static String edition(String version, Map<String, ServiceItem> items) {
        return GuideVersions.version(items.values().stream()
                .map(ServiceItem::guideVersion)
                .collect(Collectors.joining(" ", version + " ", "")));
    }

    private MergedForm form(String edition, Bundle bundle, Map<String, ServiceItem> items) {
        if (forms.size() > MOST_FORMS) forms.clear();
        return forms.computeIfAbsent(edition, _ -> new MergedForm(bundle, guides(items)));
    }

    private static Map<String, Guide> guides(Map<String, ServiceItem> items) {
        var guides = new LinkedHashMap<String, Guide>();
        items.forEach((service, item) -> guides.put(service, item.guide()));
        return guides;
    }
}
