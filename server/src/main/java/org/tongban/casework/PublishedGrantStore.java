package org.tongban.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code casework.published_grant}: what stands published, and what was withdrawn. */
@Repository
class PublishedGrantStore {
    /** @param licence number; empty where the result is none */
    record Published(long id, UUID caseId, LocalDate grantedOn, String licence) {}

    private final JdbcClient sql;

    PublishedGrantStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Once for each grant, however often it is told. */
    void publish(CaseFile file, int version, String licence, LocalDate grantedOn) {
        sql.sql("""
                        insert into casework.published_grant (case_id, version, authority, licence, granted_on)
                        values (?, ?, ?, ?, ?) on conflict (case_id, version) do nothing""")
                .params(file.id(), version, file.authority(), licence, grantedOn)
                .update();
    }

    /** What was granted before an event that takes it away. */
    void withdraw(UUID caseId, int before, LocalDate on) {
        sql.sql("""
                        update casework.published_grant set withdrawn_on = ?
                         where case_id = ? and version < ? and withdrawn_on is null""").params(on, caseId, before).update();
    }

    /** Newest first. @param authority empty for all */
    List<Published> standing(String authority, long before, int limit) {
        return sql.sql("""
                        select id, case_id, granted_on, licence from casework.published_grant
                         where withdrawn_on is null and id < :before and (:authority = '' or authority = :authority)
                         order by id desc limit :limit""")
                .param("authority", authority)
                .param("before", before)
                .param("limit", limit)
                .query((row, _) -> new Published(
                        row.getLong("id"),
                        row.getObject("case_id", UUID.class),
                        row.getObject("granted_on", LocalDate.class),
                        row.getString("licence")))
                .list();
    }

    /** Credit codes of those who have something published. */
    List<String> authorities() {
        return sql.sql("select distinct authority from casework.published_grant where withdrawn_on is null")
                .query(String.class)
                .list();
    }
}
