package org.tongban.region;

import java.util.Set;
import org.springframework.stereotype.Component;

/** The region's own files of a pack, which every section builds on. */
@Component
class RegionFiles {
    private static final Set<String> READ = Set.of(
            RegionReader.REGION,
            RegionReader.DIVISIONS,
            RegionReader.AUTHORITIES,
            RegionReader.ZONES,
            RegionReader.FORMER_CODES,
            RegionReader.SERVICE_POINTS,
            MapReader.FILE);

    private final RegionStore store;

    RegionFiles(RegionStore store) {
        this.store = store;
    }

    static boolean reads(String path) {
        return READ.contains(path) || path.startsWith(RegionReader.CALENDAR + "/");
    }

    void load(Pack pack, Changes changes) {
        store.replaceDivisions(RegionReader.divisions(pack))
                .tell("divisions", each -> each.name().zh(), changes);
        store.replaceAuthorities(RegionReader.authorities(pack))
                .tell("authorities", each -> each.name().zh(), changes);
        store.replaceMap(MapReader.read(pack));
        store.replaceServicePoints(RegionReader.servicePoints(pack));
        store.replaceZones(RegionReader.zones(pack), RegionReader.formerCodes(pack));
        store.replaceCalendar(RegionReader.years(pack));
    }

    RegionModel model(PublicationStore.Published published) {
        return new RegionModel(
                RegionReader.region(PackNode.parse(RegionReader.REGION, published.region())),
                published.hash(),
                store.divisions(),
                store.zones(),
                store.formerCodes(),
                store.map(),
                store.servicePoints(),
                store.authorities(),
                store.calendar());
    }
}
