package org.tongban.bundle;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code bundle.act}. */
@Repository
class ActStore {
    private final JdbcClient sql;

    ActStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(UUID id, UUID file, String service, String kind, UUID actor, Instant at, byte[] salt) {
        sql.sql("insert into bundle.act (id, file, service, kind, actor, at, salt) values (?, ?, ?, ?, ?, ?, ?)")
                .params(id, file, service, kind, actor, at.atOffset(ZoneOffset.UTC), salt)
                .update();
    }
}
