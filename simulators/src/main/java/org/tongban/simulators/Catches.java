package org.tongban.simulators;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/** The newest {@code limit} entries by id; older ones are forgotten, so memory stays bounded. */
final class Catches<T> {
    private final int limit;
    private final AtomicLong changes;
    private final LinkedHashMap<String, T> byId = new LinkedHashMap<>();

    Catches(int limit, AtomicLong changes) {
        this.limit = limit;
        this.changes = changes;
    }

    /** Adds the entry unless its id is known; answers the one that was there. */
    synchronized Optional<T> addUnlessKnown(String id, T entry) {
        var known = Optional.ofNullable(byId.putIfAbsent(id, entry));
        if (known.isPresent()) return known;
        if (byId.size() > limit) byId.pollFirstEntry();
        changes.incrementAndGet();
        return known;
    }

    synchronized Optional<T> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    synchronized List<T> newestFirst(Predicate<T> wanted, int count) {
        return byId.sequencedValues().reversed().stream()
                .filter(wanted)
                .limit(count)
                .toList();
    }

    synchronized void clear() {
        byId.clear();
        changes.incrementAndGet();
    }
}
