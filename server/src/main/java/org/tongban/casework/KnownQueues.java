package org.tongban.casework;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.tongban.platform.Transactions;

/**
 * The queues with their lamps as they were last counted. Each page of the desk asks for them, and they change only with
 * an act on a case of the authority: one on this node is seen at once, one on another node after two seconds.
 */
@Component
class KnownQueues {
    private static final Duration AT_MOST = Duration.ofSeconds(2);
    private static final int MOST_PLACES = 10_000;

    /** @param minute to which lamps are lit */
    private record Seen(HandsStore.AtDesk by, Instant minute) {}

    private final Cache<String, Map<Seen, List<DeskQueue>>> byPlace = Caffeine.newBuilder()
            .expireAfterWrite(AT_MOST)
            .maximumSize(MOST_PLACES)
            .build();

    /** @param place an authority; a supervisor's division */
    List<DeskQueue> of(String place, HandsStore.AtDesk desk, Instant now, Supplier<List<DeskQueue>> counted) {
        var seen = new Seen(desk, now.truncatedTo(ChronoUnit.MINUTES));
        return byPlace.get(place, _ -> new ConcurrentHashMap<>()).computeIfAbsent(seen, _ -> counted.get());
    }

    /** What is being counted meanwhile is kept where nobody looks any more. */
    void changed(CaseFile before, CaseFile after) {
        Transactions.afterCommit(() -> byPlace.invalidateAll(concerned(before, after)));
    }

    private static Set<String> concerned(CaseFile... files) {
        var authorities = new HashSet<String>();
        for (var file : files) {
            authorities.add(file.authority());
            authorities.add(file.turnAuthority());
            for (var one : file.progress().consultations()) authorities.add(one.authority());
        }
        return authorities;
    }
}
