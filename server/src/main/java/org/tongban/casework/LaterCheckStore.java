package org.tongban.casework;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code casework.later_check}: what waits to be checked after the grant. */
@Repository
class LaterCheckStore {
    private static final String TO_CHECK = """
            select id, number, service, guide_version, authority, division, applicant_masked, state, 'CHECK' as turn_step,
                   moved_at, null::uuid as holder, due_on as until, due_at, expedited, null::date as step_due_on
              from (select file.id, number, service, guide_version, file.authority, division, applicant_masked, state,
                           moved_at, min(check_by) as due_on, null::timestamptz as due_at, expedited
                      from casework.later_check as later join casework.case_file as file on file.id = case_id
                     where later.authority = :authority
                     group by file.id) as checked
             where true
            """;

    private final JdbcClient sql;

    LaterCheckStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Writes down what waits now; in the transaction that changed it. */
    void keep(CaseFile file) {
        sql.sql("delete from casework.later_check where case_id = ?")
                .param(file.id())
                .update();
        for (var check : file.progress().marks().openChecks()) {
            sql.sql("insert into casework.later_check (case_id, kind, authority, check_by) values (?, ?, ?, ?)")
                    .params(file.id(), check.kind().name(), file.authority(), check.by())
                    .update();
        }
    }

    /** By the day until which it is checked. */
    List<CaseQueueStore.Line> toCheck(String authority, CaseQueueStore.Asked asked, QueuePlace after, int limit) {
        return CaseQueueStore.dated(
                sql.sql(TO_CHECK + CaseQueueStore.due(asked) + CaseQueueStore.BY_DUE)
                        .param("authority", authority),
                asked,
                after,
                limit);
    }

    CaseQueueStore.Count countToCheck(String authority, Lamp.Near near) {
        return sql.sql(CaseQueueStore.COUNTED + """
                          from (select min(check_by) as due_on, null::timestamptz as due_at from casework.later_check
                                 where authority = :authority group by case_id) as checked""")
                .param("authority", authority)
                .params(CaseQueueStore.params(near))
                .query((row, _) -> CaseQueueStore.count(row))
                .single();
    }
}
