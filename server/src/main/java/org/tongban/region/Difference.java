package org.tongban.region;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What a publication changes in a table, found by comparing in memory: only rows that differ are written, so that a
 * publication that changes little is quick.
 */
public record Difference<T>(List<T> added, List<T> changed, List<T> removed) {

    /** @param key by which a row is the same row */
    public static <T> Difference<T> between(Collection<T> before, Collection<T> after, Function<? super T, ?> key) {
        Map<Object, T> left = new LinkedHashMap<>();
        before.forEach(row -> left.put(key.apply(row), row));
        var added = new ArrayList<T>();
        var changed = new ArrayList<T>();
        for (var row : after) {
            var old = left.remove(key.apply(row));
            if (old == null) added.add(row);
            else if (!old.equals(row)) changed.add(row);
        }
        return new Difference<>(added, changed, List.copyOf(left.values()));
    }

    /** What has to be written: new, or anew. */
    public List<T> written() {
        return java.util.stream.Stream.concat(added.stream(), changed.stream()).toList();
    }

    /** What has to go first. */
    public List<T> gone() {
        return java.util.stream.Stream.concat(removed.stream(), changed.stream())
                .toList();
    }

    /** Tells it under the codes {@code <what>-added}, {@code <what>-changed} and {@code <what>-removed}. */
    public void tell(String what, Function<T, String> name, Changes changes) {
        changes.note(what + "-added", added.stream().map(name).toList());
        changes.note(what + "-changed", changed.stream().map(name).toList());
        changes.note(what + "-removed", removed.stream().map(name).toList());
    }
}
