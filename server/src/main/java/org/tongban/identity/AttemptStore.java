package org.tongban.identity;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.platform.ColumnCipher;

/** Table {@code identity.attempt}: what is counted against abuse; phones, logins and addresses as blind indexes. */
@Repository
class AttemptStore {
    private final JdbcClient sql;
    private final ColumnCipher cipher;

    AttemptStore(JdbcClient sql, ColumnCipher cipher) {
        this.sql = sql;
        this.cipher = cipher;
    }

    /** One at a time for a subject, until the transaction ends. */
    void lock(String kind, String subject) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))::text")
                .param(kind + ":" + subject)
                .query(String.class)
                .single();
    }

    void insert(String kind, String subject, Instant at) {
        sql.sql("insert into identity.attempt (kind, subject, at) values (?, ?, ?)")
                .params(kind, index(subject), at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Newest first. */
    List<Instant> since(String kind, String subject, Instant since, Instant now) {
        return sql.sql("""
                        select at from identity.attempt
                         where kind = ? and subject = ? and at > ? and at <= ? order by at desc limit 1000""")
                .params(kind, index(subject), since.atOffset(ZoneOffset.UTC), now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getTimestamp("at").toInstant())
                .list();
    }

    void deleteBefore(Instant before) {
        sql.sql("delete from identity.attempt where at < ?")
                .param(before.atOffset(ZoneOffset.UTC))
                .update();
    }

    private byte[] index(String subject) {
        return cipher.blindIndex("attempt:" + subject);
    }
}
