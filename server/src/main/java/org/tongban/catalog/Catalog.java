package org.tongban.catalog;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Service;
import org.tongban.kernel.RejectedException;
import org.tongban.region.Division;
import org.tongban.region.Regions;
import org.tongban.region.Text;

/** The services of the region as published: answered from memory, filled before the web opens. */
@Service
public class Catalog {
    private final CatalogStore store;
    private final Regions regions;
    private final ServiceSearch search;
    private final Map<String, Guide> olderGuides = new ConcurrentHashMap<>();
    private final AtomicLong edition = new AtomicLong();
    private volatile CatalogModel model = CatalogModel.EMPTY;

    Catalog(CatalogStore store, Regions regions, ServiceSearch search) {
        this.store = store;
        this.regions = regions;
        this.search = search;
    }

    /** Reads the implementation list anew. */
    void refresh() {
        var guides = store.guidesInForce();
        var items = store.items().stream()
                .flatMap(row ->
                        Optional.ofNullable(guides.get(row.guideVersion())).map(guide -> item(row, guide)).stream())
                .toList();
        model = new CatalogModel(guides, items);
        search.index(model.guides());
        edition.incrementAndGet();
    }

    private ServiceItem item(CatalogStore.Item row, Guide guide) {
        var authorityName = regions.authority(row.authority())
                .map(org.tongban.region.Authority::name)
                .orElse(Text.of(row.authority()));
        return new ServiceItem(
                row.implementationCode(),
                row.slug(),
                guide.name(),
                row.authority(),
                authorityName,
                row.division(),
                row.guideVersion(),
                guide);
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

    /** The service for a division, carried out by its own authority or by that of a division above. */
    public Optional<ServiceItem> find(String slug, String division) {
        return regions.ancestors(division).reversed().stream()
                .flatMap(each -> model.item(slug, each.code()).stream())
                .findFirst();
    }

    /** @throws RejectedException {@code catalog.unknown-service}, {@code catalog.not-offered} */
    public ServiceItem service(String slug, String division) {
        return find(slug, division)
                .orElseThrow(() -> new RejectedException(
                        model.guide(slug).isPresent()
                                ? new CatalogRejection.NotOffered(slug, division)
                                : new CatalogRejection.UnknownService(slug)));
    }

    /** Where below a division the service, or a part of that place, is served: what a person has to choose from. */
    public List<Division> placesBelow(String slug, String division) {
        var offered = model.divisions(slug);
        return regions.children(division).stream()
                .filter(child -> offered.stream().anyMatch(code -> regions.contains(child.code(), code)))
                .toList();
    }

    /**
     * Services by everyday words, best first; all for an empty question. Typing errors, homophones, pinyin and initials
     * are forgiven. The division is not asked here: a service found is resolved to it afterwards by {@link #find}.
     */
    public List<Guide> search(String words, Locale language) {
        if (words.isBlank()) return byName(language);
        return search.find(words).stream()
                .flatMap(slug -> model.guide(slug).stream())
                .toList();
    }

    private List<Guide> byName(Locale language) {
        var order = Collator.getInstance(language);
        return guides().stream()
                .sorted(Comparator.comparing(guide -> guide.name().in(language), order))
                .toList();
    }

    /** How many authorities carry out something, for the home page. */
    public int authorityCount() {
        return model.authorities().size();
    }

    public int itemCount() {
        return model.itemCount();
    }
}
