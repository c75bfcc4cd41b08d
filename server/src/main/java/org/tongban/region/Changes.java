package org.tongban.region;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Collects what a publication changes, so that it can be told in words. */
public final class Changes {
    private static final int NAMED = 5;

    private final List<Change> all = new ArrayList<>();

    /** So many of a kind, the first of them by name; nothing where there are none. */
    public void note(String code, Collection<String> names) {
        if (names.isEmpty()) return;
        var first = String.join("、", names.stream().limit(NAMED).toList());
        var named = names.size() > NAMED ? first + "……" : first;
        all.add(new Change(code, Map.of("n", String.valueOf(names.size()), "names", named)));
    }

    public void note(String code, Map<String, String> args) {
        all.add(new Change(code, args));
    }

    public List<Change> all() {
        return List.copyOf(all);
    }
}
