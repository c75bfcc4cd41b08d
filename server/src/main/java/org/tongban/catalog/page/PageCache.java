package org.tongban.catalog.page;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.tongban.catalog.Catalog;
import org.tongban.catalog.ElderMode;
import org.tongban.catalog.TypicalTimes;
import org.tongban.platform.Pages;
import org.tongban.platform.Pages.Rendered;
import org.tongban.platform.Words;
import org.tongban.platform.Zones;

/**
 * Keeps pages that depend on nothing but the catalogue, what cases took, the place, the language and the size of the type,
 * until one of the first two changes, or the day.
 */
@Component
public class PageCache {
    private static final int MOST = 4000;

    private final Catalog catalog;
    private final TypicalTimes times;
    private final Pages pages;
    private final InstantSource time;
    private final Map<Key, Rendered> kept = new ConcurrentHashMap<>();

    /** @param day on which an item may come into force, or cease to be */
    private record Key(
            long edition, long times, LocalDate day, String path, String place, boolean english, boolean elder) {}

    PageCache(Catalog catalog, TypicalTimes times, Pages pages, InstantSource time) {
        this.time = time;
        this.catalog = catalog;
        this.times = times;
        this.pages = pages;
    }

    public ResponseEntity<byte[]> answer(String path, String place, Words w, Function<Words, Rendered> render) {
        var key = new Key(
                catalog.edition(),
                times.edition(),
                Zones.dateOf(time.instant()),
                path,
                place,
                w.english(),
                ElderMode.isOn());
        var page = kept.get(key);
        if (page == null) {
            page = render.apply(w);
            if (kept.size() >= MOST) kept.clear();
            kept.put(key, page);
        }
        return pages.answer(page);
    }
}
