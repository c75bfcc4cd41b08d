package org.tongban.bundle;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tongban.region.Changes;
import org.tongban.region.Difference;
import org.tongban.region.Pack;
import org.tongban.region.PackSection;

/** The bundles of a pack, each by its version. Before the catalogue's section, which draws them into its index. */
@Component
@Order(90)
class BundleSection implements PackSection {
    private final BundleStore store;
    private final Bundles bundles;
    private final InstantSource time;

    BundleSection(BundleStore store, Bundles bundles, InstantSource time) {
        this.store = store;
        this.bundles = bundles;
        this.time = time;
    }

    @Override
    public String name() {
        return "bundle";
    }

    @Override
    public void load(Pack pack, Changes changes) {
        var before = List.copyOf(store.inForce().values());
        var after = BundleReader.all(pack);
        Difference.between(before, after, Bundle::slug)
                .tell("bundles", bundle -> bundle.name().zh(), changes);
        var versions = new ArrayList<String>();
        for (var bundle : after) versions.add(store.keep(bundle, time.instant()));
        store.replace(versions);
    }

    @Override
    public void published() {
        bundles.refresh();
    }
}
