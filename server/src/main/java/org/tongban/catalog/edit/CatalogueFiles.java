package org.tongban.catalog.edit;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.tongban.platform.Caller;
import org.tongban.region.Pack;
import org.tongban.region.PackException;
import org.tongban.region.Region;
import org.tongban.region.Regions;

/**
 * Which files of a pack are the catalogue's, and whose. They hold for the whole region, so they are edited by the
 * region's own authorities: each its items and services, and the office whose hall receives for all, everything.
 */
@Component
class CatalogueFiles {
    private static final Pattern PATH = Pattern.compile("([a-z0-9-]{1,40}/)?[a-z0-9-]{1,80}\\.(yaml|csv)");
    private static final Pattern SERVICE = Pattern.compile("services/.*\\.yaml");
    private static final Pattern ITEMS = Pattern.compile("items/(.*)\\.csv");

    /** What the region itself is; it changes by law and with the folder. */
    private static final Set<String> OF_REGION =
            Set.of("region.yaml", "divisions.csv", "authorities.csv", "former-codes.csv", "service-points.csv");

    private final Regions regions;

    CatalogueFiles(Regions regions) {
        this.regions = regions;
    }

    static boolean isOfCatalogue(String path) {
        return PATH.matcher(path).matches()
                && !OF_REGION.contains(path)
                && !path.startsWith("demo/")
                && !path.startsWith("calendar/");
    }

    /** @param after the pack with the file as it shall be */
    boolean mayEdit(Caller caller, String path, Pack before, Pack after) {
        if (!isOfCatalogue(path)) return false;
        var kind = kindOf(caller);
        if (kind.isEmpty()) return false;
        return kind.get().receives()
                || isOwn(kind.get().key(), path, before) && isOwn(kind.get().key(), path, after);
    }

    /** The kind of the caller's authority, if it is the region's own and no district's. */
    private Optional<Region.AuthorityKind> kindOf(Caller caller) {
        return regions.authority(caller.authority())
                .filter(authority ->
                        authority.division().equals(regions.region().code()))
                .flatMap(authority -> regions.authorityKind(authority.kind()));
    }

    /** What is not there, or cannot be read, is nobody else's. */
    private static boolean isOwn(String kind, String path, Pack pack) {
        var items = ITEMS.matcher(path);
        if (items.matches()) return items.group(1).equals(kind);
        if (!SERVICE.matcher(path).matches()) return false;
        if (!pack.has(path)) return true;
        try {
            return pack.yaml(path).string("authority", kind).equals(kind);
        } catch (PackException unreadable) {
            return true;
        }
    }
}
