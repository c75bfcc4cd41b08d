package org.tongban.catalog;

import java.time.InstantSource;
import java.util.ArrayList;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tongban.kernel.CreditCode;
import org.tongban.kernel.ItemCode;
import org.tongban.region.Pack;
import org.tongban.region.PackSection;

/** The services of a pack: each guide by its version, and one item for every authority that carries it out. */
@Component
@Order(100)
class CatalogSection implements PackSection {
    private final CatalogStore store;
    private final Catalog catalog;
    private final InstantSource time;

    CatalogSection(CatalogStore store, Catalog catalog, InstantSource time) {
        this.store = store;
        this.catalog = catalog;
        this.time = time;
    }

    @Override
    public String name() {
        return "catalog";
    }

    @Override
    public String version() {
        return "2";
    }

    @Override
    public void load(Pack pack) {
        var items = new ArrayList<CatalogStore.Item>();
        for (var guide : GuideReader.all(pack)) {
            var json = GuideVersions.json(guide);
            var version = GuideVersions.version(json);
            store.keepGuide(version, guide.slug(), json, time.instant());
            for (var authority : pack.csv("authorities.csv").rows()) {
                if (!authority.get("kind").equals(guide.authority())) continue;
                var code = authority.get("credit_code");
                items.add(new CatalogStore.Item(
                        ItemCode.of(CreditCode.parse(code), guide.level().level(), guide.baseCode())
                                .value(),
                        guide.slug(),
                        code,
                        authority.get("division"),
                        version));
            }
        }
        store.replaceItems(items);
    }

    @Override
    public void published() {
        catalog.refresh();
    }
}
