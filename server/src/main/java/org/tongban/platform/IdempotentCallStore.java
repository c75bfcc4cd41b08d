package org.tongban.platform;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code platform.idempotent_call}. */
@Repository
class IdempotentCallStore {
    record Answer(byte[] requestHash, String answer) {}

    private final JdbcClient sql;

    IdempotentCallStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Answer> find(UUID actor, String key) {
        return sql.sql("select request_hash, answer from platform.idempotent_call where actor = ? and key = ?")
                .params(actor, key)
                .query((row, _) -> new Answer(row.getBytes(1), row.getString(2)))
                .optional();
    }

    void insert(UUID actor, String key, byte[] requestHash, String answer, Instant at) {
        sql.sql("insert into platform.idempotent_call (actor, key, request_hash, answer, at) values (?, ?, ?, ?, ?)")
                .params(actor, key, requestHash, answer, at.atOffset(ZoneOffset.UTC))
                .update();
    }

    int deleteBefore(Instant moment) {
        return sql.sql("delete from platform.idempotent_call where at < ?")
                .params(moment.atOffset(ZoneOffset.UTC))
                .update();
    }
}
