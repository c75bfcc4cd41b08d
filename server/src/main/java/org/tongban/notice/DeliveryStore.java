package org.tongban.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.platform.ColumnCipher;
import tools.jackson.databind.ObjectMapper;

/** Table {@code notice.delivery}: the queue. Address and text are sealed, and gone once they are out. */
@Repository
class DeliveryStore {
    private final JdbcClient sql;
    private final ColumnCipher cipher;
    private final ObjectMapper json;

    DeliveryStore(JdbcClient sql, ColumnCipher cipher, ObjectMapper json) {
        this.sql = sql;
        this.cipher = cipher;
        this.json = json;
    }

    /** @param content null once it was taken: then only the report is asked for */
    record Leased(Delivery delivery, @Nullable Content content) {}

    record Line(UUID message, Channel channel, Delivery.State state) {}

    void insert(
            UUID id,
            @Nullable UUID message,
            Channel channel,
            Content content,
            @Nullable Instant expiresAt,
            Instant now) {
        sql.sql("""
                        insert into notice.delivery
                          (id, message_id, channel, state, content_sealed, next_try_at, expires_at, created_at)
                        values (:id, :message, :channel, 'WAITING', :content, :now, :expires, :now)""")
                .param("id", id)
                .param("message", message)
                .param("channel", channel.name())
                .param("content", cipher.seal(json.writeValueAsString(content)))
                .param("now", utc(now))
                .param("expires", expiresAt == null ? null : utc(expiresAt))
                .update();
    }

    /** Takes what is due for a while, so that nobody else tries it; a node that dies gives it back by itself. */
    List<Leased> lease(Instant now, Duration length, int limit) {
        return sql.sql("""
                        update notice.delivery set leased_until = :until, tries = tries + 1
                         where id in (select id from notice.delivery
                                       where next_try_at <= :now and (leased_until is null or leased_until < :now)
                                       order by next_try_at limit :limit for update skip locked)
                        returning id, channel, state, tries, expires_at, content_sealed""")
                .param("until", utc(now.plus(length)))
                .param("now", utc(now))
                .param("limit", limit)
                .query((row, _) -> leased(row))
                .list();
    }

    private Leased leased(ResultSet row) throws SQLException {
        var expires = row.getTimestamp("expires_at");
        var sealed = row.getBytes("content_sealed");
        return new Leased(
                new Delivery(
                        row.getObject("id", UUID.class),
                        Channel.valueOf(row.getString("channel")),
                        Delivery.State.valueOf(row.getString("state")),
                        row.getInt("tries"),
                        expires == null ? null : expires.toInstant()),
                sealed == null ? null : json.readValue(cipher.open(sealed), Content.class));
    }

    void record(Delivery delivery, DeliveryEvent event, Instant now) {
        var next = delivery.next(event);
        switch (event) {
            case DeliveryEvent.Postponed(var at, var reason) ->
                update(delivery, "next_try_at = :at, reason = :reason", next, at, reason);
            case DeliveryEvent.Taken(var at) ->
                update(delivery, "next_try_at = :at, reason = :reason, tries = 0, content_sealed = null", next, at, "");
            case DeliveryEvent.Delivered _ -> end(delivery, next, "", now);
            case DeliveryEvent.GivenUp(var reason) -> end(delivery, next, reason, now);
            case DeliveryEvent.LeftUnconfirmed(var reason) -> end(delivery, next, reason, now);
        }
    }

    private void end(Delivery delivery, Delivery.State next, String reason, Instant now) {
        var columns = "next_try_at = null, ended_at = :at, reason = :reason, content_sealed = null";
        update(delivery, columns, next, now, reason);
    }

    private void update(Delivery delivery, String columns, Delivery.State next, Instant at, String reason) {
        sql.sql("update notice.delivery set leased_until = null, state = :state, " + columns
                        + " where id = :id and state = :before")
                .param("state", next.name())
                .param("at", utc(at))
                .param("reason", reason.length() <= 300 ? reason : reason.substring(0, 300))
                .param("id", delivery.id())
                .param("before", delivery.state().name())
                .update();
    }

    List<Line> ofMessages(Collection<UUID> messages) {
        if (messages.isEmpty()) return List.of();
        return sql.sql("select message_id, channel, state from notice.delivery where message_id in (:messages)")
                .param("messages", messages)
                .query((row, _) -> new Line(
                        row.getObject("message_id", UUID.class),
                        Channel.valueOf(row.getString("channel")),
                        Delivery.State.valueOf(row.getString("state"))))
                .list();
    }

    long count(Delivery.State state) {
        return sql.sql("select count(*) from notice.delivery where state = ?")
                .param(state.name())
                .query(Long.class)
                .single();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
