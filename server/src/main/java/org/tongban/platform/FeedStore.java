package org.tongban.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code platform.feed_cursor} and {@code platform.feed_parked}. */
@Repository
class FeedStore {
    private final JdbcClient sql;

    FeedStore(JdbcClient sql) {
        this.sql = sql;
    }

    void register(String follower) {
        sql.sql("insert into platform.feed_cursor (follower) values (?) on conflict do nothing")
                .param(follower)
                .update();
    }

    /** Empty where one has not begun. */
    Optional<FeedCursor> slowest(List<String> followers) {
        var cursors = sql.sql(
                        "select tx, id, version from platform.feed_cursor where follower in (:followers) order by 1, 2, 3")
                .param("followers", followers)
                .query(FeedStore::cursor)
                .list();
        return cursors.size() < followers.size()
                ? Optional.empty()
                : cursors.stream().findFirst();
    }

    private static FeedCursor cursor(ResultSet row, int number) throws SQLException {
        return new FeedCursor(row.getLong("tx"), row.getObject("id", UUID.class), row.getInt("version"));
    }

    /** Takes or renews the lease on a follower, so that one node at a time runs it. Empty if another node has it. */
    Optional<FeedCursor> lease(String follower, UUID node, Duration length) {
        return sql.sql("""
                        update platform.feed_cursor
                           set leased_by = :node, leased_until = clock_timestamp() + make_interval(secs => :seconds)
                         where follower = :follower
                           and (leased_by = :node or leased_until is null or leased_until < clock_timestamp())
                        returning tx, id, version""")
                .param("node", node)
                .param("seconds", length.toSeconds())
                .param("follower", follower)
                .query(FeedStore::cursor)
                .optional();
    }

    /** False if the lease was lost meanwhile: then another node has gone on, and this one must not move the cursor. */
    boolean advance(String follower, UUID node, FeedCursor cursor) {
        return sql.sql("""
                                update platform.feed_cursor set tx = :tx, id = :id, version = :version
                                 where follower = :follower and leased_by = :node""")
                        .param("tx", cursor.tx())
                        .param("id", cursor.id())
                        .param("version", cursor.version())
                        .param("follower", follower)
                        .param("node", node)
                        .update()
                == 1;
    }

    void release(String follower, UUID node) {
        sql.sql(
                        "update platform.feed_cursor set leased_until = null, leased_by = null where follower = ? and leased_by = ?")
                .params(follower, node)
                .update();
    }

    /** Sets an item aside that failed too often, so that the rest of the feed goes on; operators see and replay it. */
    void park(String follower, FeedCursor item, String reason) {
        sql.sql("""
                        insert into platform.feed_parked (follower, tx, id, version, reason)
                        values (?, ?, ?, ?, ?) on conflict do nothing""")
                .params(follower, item.tx(), item.id(), item.version(), reason)
                .update();
    }
}
