package org.tongban.licence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.kernel.Ids;
import org.tongban.platform.Caller;

/** Table {@code licence.use}. */
@Repository
class LicenceUseStore {
    private final JdbcClient sql;

    LicenceUseStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(UUID licence, Caller user, String service, @Nullable UUID caseId, Instant at) {
        sql.sql("""
                        insert into licence.use (id, licence_id, user_role, user_id, service, case_id, at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(Ids.next(at), licence, user.role().name(), user.id(), service)
                .param(caseId)
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<LicenceUse> of(UUID licence) {
        return sql.sql("select user_role, service, at from licence.use where licence_id = ? order by id desc limit 200")
                .param(licence)
                .query((row, _) -> new LicenceUse(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .list();
    }
}
