package org.tongban.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code identity.session}, with the post of a desk session. */
@Repository
class SessionStore {
    private final JdbcClient sql;

    SessionStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param post null for applicants, and for staff who have not chosen yet */
    record Session(UUID subject, @Nullable StaffPost post, Instant createdAt, Instant seenAt) {}

    void insert(SecretToken token, Face face, UUID subject, @Nullable UUID post, Instant now) {
        sql.sql("""
                        insert into identity.session (token_hash, face, subject, post_id, created_at, seen_at)
                        values (:hash, :face, :subject, :post, :now, :now)""")
                .param("hash", token.hash())
                .param("face", face.name())
                .param("subject", subject)
                .param("post", post)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Session> find(SecretToken token, Face face) {
        return sql.sql("""
                        select s.subject, s.created_at, s.seen_at, p.id, p.role, p.title, p.title_en, p.authority,
                               p.division
                          from identity.session s left join identity.post p on p.id = s.post_id and p.active
                         where s.token_hash = ? and s.face = ?""")
                .params(token.hash(), face.name())
                .query((row, _) -> session(row))
                .optional();
    }

    private static Session session(ResultSet row) throws SQLException {
        var post = row.getObject("id", UUID.class);
        return new Session(
                row.getObject("subject", UUID.class),
                post == null ? null : StaffStore.post(row),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("seen_at").toInstant());
    }

    void seen(SecretToken token, Instant now) {
        sql.sql("update identity.session set seen_at = ? where token_hash = ?")
                .params(now.atOffset(ZoneOffset.UTC), token.hash())
                .update();
    }

    void delete(SecretToken token) {
        sql.sql("delete from identity.session where token_hash = ?")
                .param(token.hash())
                .update();
    }

    void deleteOlderThan(Instant createdAt) {
        sql.sql("delete from identity.session where created_at < ?")
                .param(createdAt.atOffset(ZoneOffset.UTC))
                .update();
    }
}
