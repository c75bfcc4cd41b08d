package org.tongban.identity;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** So many attempts within so long, and no more; whose they are is kept as a keyed digest alone. */
@Component
public class Attempts {
    private final AttemptStore store;
    private final InstantSource time;

    Attempts(AttemptStore store, InstantSource time) {
        this.store = store;
        this.time = time;
    }

    /** At most so many of a kind within so long. */
    public record Limit(String kind, int most, Duration within) {}

    /** Counts this attempt; or, when there were enough, tells how long to wait. In the caller's transaction. */
    public Optional<Duration> takeOrWait(Limit limit, String subject) {
        store.lock(limit.kind(), subject);
        var wait = wait(limit, subject);
        if (wait.isEmpty()) note(limit, subject);
        return wait;
    }

    /** How long to wait until another attempt is allowed; empty if it is now. */
    Optional<Duration> wait(Limit limit, String subject) {
        var now = time.instant();
        var attempts = store.since(limit.kind(), subject, now.minus(limit.within()), now);
        if (attempts.size() < limit.most()) return Optional.empty();
        var oldestThatCounts = attempts.get(limit.most() - 1);
        return Optional.of(Duration.between(now, oldestThatCounts.plus(limit.within())));
    }

    void note(Limit limit, String subject) {
        store.insert(limit.kind(), subject, time.instant());
    }
}
