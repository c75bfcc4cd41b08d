package org.tongban.platform;

import java.util.UUID;

/**
 * A place in a feed. Rows are read in order of transaction, then id, then version, and only below
 * {@code pg_snapshot_xmin(pg_current_snapshot())}: a sequence would become visible out of commit order.
 *
 * @param tx the writing transaction's id ({@code xid8})
 */
public record FeedCursor(long tx, UUID id, int version) {
    /** The transaction of events that were taken in from the past: every follower begins after them. */
    public static final long PAST = -1;

    public static final FeedCursor START = new FeedCursor(0, new UUID(0, 0), 0);
}
