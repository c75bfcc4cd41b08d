package org.tongban.platform;

import java.util.List;

/**
 * Reacts to a module's events by a stored cursor: in order, at least once, replayable. {@link #handle} must be
 * idempotent and holds no connection across a network call or a sealing.
 *
 * @param <E> the event as the feed hands it out
 */
public interface FeedFollower<E> {
    record Item<E>(FeedCursor at, E event) {}

    /** Stable: the cursor is stored under it. */
    String name();

    List<Item<E>> read(FeedCursor after, int limit);

    void handle(E event);
}
