package org.tongban.licence;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tongban.region.Changes;
import org.tongban.region.Pack;
import org.tongban.region.PackSection;

/** The types of licences in force, and the versions that issued licences keep; answered from memory. */
@Component
@Order(200)
class LicenceTypes implements PackSection {
    private final LicenceTypeStore store;
    private final InstantSource time;
    private volatile Map<String, LicenceTypeStore.Version> versions = Map.of();

    LicenceTypes(LicenceTypeStore store, InstantSource time) {
        this.store = store;
        this.time = time;
    }

    @Override
    public String name() {
        return "licence";
    }

    @Override
    public boolean reads(String path) {
        return path.startsWith("licences/");
    }

    @Override
    public void load(Pack pack, Changes changes) {
        store.retireAll();
        for (var type : LicenceTypeReader.all(pack)) {
            var definition = LicenceTypeReader.json(type);
            store.put(type.slug(), LicenceTypeReader.version(definition), definition, time.instant());
        }
    }

    @Override
    public void published() {
        versions = Map.copyOf(store.byVersion());
    }

    Optional<LicenceTypeStore.Version> inForce(String slug) {
        return versions.values().stream()
                .filter(version -> version.inForce() && version.slug().equals(slug))
                .findFirst();
    }

    LicenceType version(String version) {
        var found = versions.get(version);
        if (found == null) throw new IllegalStateException("Unknown version of a licence type: " + version);
        return found.type();
    }
}
