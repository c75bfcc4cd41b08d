package org.tongban.catalog.edit;

import org.jspecify.annotations.Nullable;
import org.tongban.region.Pack;
import org.tongban.region.PackException;

/** What a file of a pack says, as plain values. */
final class FileValues {
    private FileValues() {}

    /** Null where it cannot be read, or is not there. */
    static @Nullable Object of(Pack pack, String path) {
        try {
            if (!pack.has(path)) return null;
            return path.endsWith(".csv")
                    ? pack.csv(path).plain()
                    : pack.yaml(path).plain();
        } catch (PackException unreadable) {
            return null;
        }
    }
}
