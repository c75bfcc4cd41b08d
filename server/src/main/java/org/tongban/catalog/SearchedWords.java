package org.tongban.catalog;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.tongban.kernel.Sha256;
import org.tongban.platform.Rounds;
import org.tongban.platform.Zones;
import org.tongban.region.Division;
import org.tongban.region.Regions;

/**
 * Counts what is searched and whether somebody went on to a service from there, for whoever keeps the catalogue to see which
 * words lead nowhere. Kept in memory and written once a second: a search never waits for the database, and a node that is
 * killed loses a second of counts.
 */
@Component
public class SearchedWords implements SmartLifecycle {
    private static final int MOST_WAITING = 20_000;
    private static final int DIGEST = 16;

    private final Catalog catalog;
    private final Regions regions;
    private final SearchWordStore store;
    private final InstantSource time;
    private final Map<Key, Counted> waiting = new ConcurrentHashMap<>();
    private final Rounds rounds = new Rounds("Searched words", this::write);

    record Key(LocalDate day, String division, String digest) {}

    record Counted(String words, int searches, int clicks, boolean found) {
        Counted and(Counted more) {
            return new Counted(
                    words.isEmpty() ? more.words : words,
                    searches + more.searches,
                    clicks + more.clicks,
                    found || more.found);
        }
    }

    SearchedWords(Catalog catalog, Regions regions, SearchWordStore store, InstantSource time) {
        this.catalog = catalog;
        this.regions = regions;
        this.store = store;
        this.time = time;
    }

    /**
     * Somebody searched.
     *
     * @return by what a click on a result names these words; empty where nothing of them may be kept
     */
    public String searched(String typed, String place, boolean found) {
        var words = catalog.anonymousWords(typed);
        var digest = digestOf(words);
        if (!digest.isEmpty()) note(digest, place, new Counted(words, 1, 0, found));
        return digest;
    }

    /** By what a click on a result names these words, where they were counted before. */
    public String digest(String typed) {
        return digestOf(catalog.anonymousWords(typed));
    }

    private static String digestOf(String words) {
        return words.isEmpty() ? "" : Sha256.hex(words).substring(0, DIGEST);
    }

    /** Somebody went on from there. */
    public void clicked(String digest, String place) {
        if (digest.matches("[0-9a-f]{" + DIGEST + "}")) note(digest, place, new Counted("", 0, 1, true));
    }

    private void note(String digest, String place, Counted more) {
        if (waiting.size() >= MOST_WAITING) return;
        var day = LocalDate.ofInstant(time.instant(), Zones.CHINA);
        waiting.merge(new Key(day, district(place), digest), more, Counted::and);
    }

    /** No nearer than the district: a village is soon somebody. */
    private String district(String place) {
        return regions.ancestor(place, Division.Kind.DISTRICT)
                .map(Division::code)
                .orElseGet(() -> place.length() > 6 ? regions.region().code() : place);
    }

    /** Writes what has come together. */
    boolean write() {
        var rows = new ArrayList<Map.Entry<Key, Counted>>();
        for (var key : List.copyOf(waiting.keySet())) {
            var counted = waiting.remove(key);
            if (counted != null) rows.add(Map.entry(key, counted));
        }
        if (!rows.isEmpty()) store.add(rows);
        return false;
    }

    @Override
    public void start() {
        rounds.start();
    }

    @Override
    public void stop() {
        rounds.stop();
        write();
    }

    @Override
    public boolean isRunning() {
        return rounds.isRunning();
    }
}
