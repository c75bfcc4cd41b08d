package org.tongban.catalog;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.tongban.kernel.CreditCode;
import org.tongban.kernel.ItemCode;
import org.tongban.kernel.RejectedException;
import org.tongban.platform.Zones;
import org.tongban.region.Division;
import org.tongban.region.Regions;
import org.tongban.region.Zone;

/** The services of the region as published: answered from memory, filled before the web opens. */
@Service
public class Catalog {
    private final CatalogStore store;
    private final ThemeStore themes;
    private final Regions regions;
    private final SynonymStore synonyms;
    private final ServiceSearch search;
    private final InstantSource time;
    private final Map<String, Guide> olderGuides = new ConcurrentHashMap<>();
    private final AtomicLong edition = new AtomicLong();
    private Map<String, Long> itemEditions = Map.of();
    private volatile CatalogModel model = CatalogModel.EMPTY;
    private volatile List<BundleCard> bundles = List.of();

    Catalog(
            CatalogStore store,
            ThemeStore themes,
            SynonymStore synonyms,
            Regions regions,
            ServiceSearch search,
            InstantSource time) {
        this.store = store;
        this.themes = themes;
        this.synonyms = synonyms;
        this.regions = regions;
        this.search = search;
        this.time = time;
    }

    /** Reads the catalogue anew; who carries out what, only where that has changed. */
    synchronized void refresh() {
        model = new CatalogModel(
                store.guidesInForce(),
                store.baseItems(),
                holders(),
                store.delegated(),
                themes.themes(),
                themes.lifeEvents());
        search.index(model.items(), model.guides(), bundles, synonyms.synonyms());
        edition.incrementAndGet();
    }

    private Map<String, Map<String, String>> holders() {
        var now = store.itemEditions();
        var changed = now.keySet().stream()
                .filter(code -> !Objects.equals(now.get(code), itemEditions.get(code)))
                .toList();
        var holders = new HashMap<>(model.holders());
        holders.keySet().removeAll(changed);
        holders.putAll(store.holders(changed));
        itemEditions = now;
        return holders;
    }

    /** Told by whoever has the bundles, before the catalogue is read: they are searched and listed with the services. */
    public void showBundles(List<BundleCard> cards) {
        bundles = List.copyOf(cards);
    }

    public List<BundleCard> bundles() {
        return bundles;
    }

    /** Bundles by everyday words, best first. */
    public List<BundleCard> searchBundles(String words) {
        if (words.isBlank()) return bundles;
        return search.findBundles(words).stream()
                .flatMap(slug -> bundles.stream().filter(each -> each.slug().equals(slug)))
                .toList();
    }

    /** Grows whenever the catalogue changes: what was derived from it before is stale. */
    public long edition() {
        return edition.get();
    }

    /** Every service that is offered somewhere, by slug. */
    public List<Guide> guides() {
        return model.guides();
    }

    /** The guide as it is now. */
    public Optional<Guide> current(String slug) {
        return model.guide(slug);
    }

    /**
     * The guide that a case began with, whether or not it is still in force.
     *
     * @throws RejectedException {@code catalog.unknown-guide-version}
     */
    public Guide guide(String guideVersion) {
        return model.version(guideVersion)
                .orElseGet(() -> olderGuides.computeIfAbsent(guideVersion, wanted -> store.guide(wanted)
                        .orElseThrow(() -> new RejectedException(new CatalogRejection.UnknownGuideVersion(wanted)))));
    }

    /** All items of the base catalogue, those with a guide first. */
    public List<BaseItem> items() {
        return model.items();
    }

    /** By its slug or its base code. */
    public Optional<BaseItem> item(String slug) {
        return model.item(slug);
    }

    /** Who carries out an item for a division: its own authority, a zone's, or that of a division above. */
    public Optional<Implementation> implementation(BaseItem item, String division) {
        for (var place : regions.jurisdictions(division)) {
            var authority = model.holder(item, place.code(), today()).flatMap(regions::authority);
            if (authority.isEmpty()) continue;
            var code = ItemCode.of(
                    CreditCode.parse(authority.get().creditCode()), place.kind().level(), item.baseCode());
            return Optional.of(new Implementation(code.value(), item, authority.get(), place.code()));
        }
        return Optional.empty();
    }

    /** An item with a guide, for a division, carried out by its own authority or by that of a division above. */
    public Optional<ServiceItem> find(String slug, String division) {
        return model.item(slug).flatMap(item -> model.version(item.guideVersion())
                .flatMap(guide -> implementation(item, division).map(found -> service(found, guide))));
    }

    private static ServiceItem service(Implementation found, Guide guide) {
        return new ServiceItem(
                found.code(),
                guide.slug(),
                guide.name(),
                found.authority().creditCode(),
                found.authority().name(),
                found.division(),
                found.item().guideVersion(),
                guide);
    }

    /** @throws RejectedException {@code catalog.unknown-service}, {@code catalog.not-described}, {@code catalog.not-offered} */
    public ServiceItem service(String slug, String division) {
        return find(slug, division).orElseThrow(() -> new RejectedException(why(slug, division)));
    }

    /**
     * The same for somebody who wants to apply.
     *
     * @throws RejectedException as {@link #service}, {@code catalog.not-in-force-yet}, {@code catalog.suspended} or
     *     {@code catalog.cancelled}
     */
    public ServiceItem open(String slug, String division) {
        var item = service(slug, division);
        requireInForce(item.guide());
        return item;
    }

    /** @throws RejectedException where its text says that it is not in force today */
    public void requireInForce(Guide guide) {
        var rejected = CatalogRejection.of(guide.life(), today());
        if (rejected.isPresent()) throw new RejectedException(rejected.get());
    }

    private LocalDate today() {
        return Zones.dateOf(time.instant());
    }

    private CatalogRejection why(String slug, String division) {
        var item = model.item(slug);
        if (item.isEmpty()) return new CatalogRejection.UnknownService(slug);
        return item.get().isDescribed()
                ? new CatalogRejection.NotOffered(slug, division)
                : new CatalogRejection.NotDescribed(slug);
    }

    /** Where below a division an item, or a part of that place, is served: what a person has to choose from. */
    public List<Division> placesBelow(BaseItem item, String division) {
        var offered = model.divisions(item, today());
        return regions.children(division).stream()
                .filter(child -> offered.stream().anyMatch(code -> regions.contains(child.code(), code)))
                .toList();
    }

    /** Districts and zones that carry out the item; a guide is switched between them. */
    public List<Division> placesOf(BaseItem item) {
        var offered = model.divisions(item, today());
        return Stream.concat(
                        regions.divisions(Division.Kind.DISTRICT).stream(),
                        regions.zones().stream().map(Zone::division))
                .filter(place -> offered.contains(place.code()))
                .toList();
    }

    /** Items in order of base code, from this one on; described or not. */
    Stream<BaseItem> itemsFrom(String baseCode) {
        return model.itemsFrom(baseCode).stream();
    }

    /** Credit code of who carries out an item today, by division. */
    Map<String, String> holders(BaseItem item) {
        return model.holders(item, today());
    }

    /** How it stands with an item today. */
    public Life.Standing standing(BaseItem item) {
        return item.life().on(today());
    }

    /** How many places carry out the item. */
    public int placeCount(BaseItem item) {
        return model.divisions(item, today()).size();
    }

    /**
     * Items by everyday words, best first; all for an empty question. Typing errors, homophones, pinyin and initials are
     * forgiven. The division is not asked here: what is found is resolved to it afterwards by {@link #implementation}.
     */
    public List<BaseItem> searchItems(String words, Locale language) {
        if (words.isBlank()) return items();
        var today = today();
        return search.find(words).stream()
                .flatMap(code -> model.item(code).stream())
                .filter(item -> item.life().on(today) != Life.Standing.CANCELLED)
                .toList();
    }

    /** The same, only those with a guide. */
    public List<Guide> search(String words, Locale language) {
        return searchItems(words, language).stream()
                .flatMap(item -> model.guide(item.slug()).stream())
                .toList();
    }

    /** Everyday words near to these that lead to a service, nearest first. */
    public List<String> nearWords(String words, int most) {
        return search.near(words, most);
    }

    /** What of these words may be kept: without numbers and what may be a name. */
    String anonymousWords(String words) {
        return search.anonymous(words);
    }

    /** An entry of the implementation list by its 31 signs. */
    public Optional<Implementation> implementation(ItemCode code) {
        var authority = regions.authority(code.authority());
        return model.item(code.baseCode()).flatMap(item -> authority
                .filter(holder -> model.holder(item, holder.division(), today())
                        .filter(holder.creditCode()::equals)
                        .isPresent())
                .map(holder -> new Implementation(code.value(), item, holder, holder.division())));
    }

    public List<Theme> themes() {
        return model.themes();
    }

    public List<LifeEvent> lifeEvents() {
        return model.lifeEvents();
    }

    /** How many authorities carry out something. */
    public int authorityCount() {
        return model.authorityCount();
    }

    /** Entries of the implementation list. */
    public int itemCount() {
        return model.itemCount();
    }
}
