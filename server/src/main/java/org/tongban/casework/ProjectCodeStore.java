package org.tongban.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code casework.project_code_request}: cases whose project the central platform is asked about. */
@Repository
class ProjectCodeStore {
    private final JdbcClient sql;

    ProjectCodeStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param tries how often it was tried before */
    record Request(UUID caseId, int tries) {}

    /** A case is asked about again after a correction, or when somebody wants it. */
    void request(UUID caseId, Instant now) {
        sql.sql("""
                insert into casework.project_code_request (case_id, state, asked_at, tries, due_at, problem)
                values (:case, 'WAITING', :now, 0, :now, '')
                on conflict (case_id) do update set state = 'WAITING', tries = 0, due_at = :now, problem = ''""").param("case", caseId).param("now", CaseStore.utc(now)).update();
    }

    /** Takes what is due, and keeps others from it until the lease is over. */
    List<Request> lease(Instant now, Duration lease, int limit) {
        return sql.sql("""
                update casework.project_code_request set due_at = :until
                 where case_id in (select case_id from casework.project_code_request
                                    where state = 'WAITING' and due_at <= :now
                                    order by due_at limit :limit for update skip locked)
                returning case_id, tries""")
                .param("until", CaseStore.utc(now.plus(lease)))
                .param("now", CaseStore.utc(now))
                .param("limit", limit)
                .query(Request.class)
                .list();
    }

    void failed(UUID caseId, String problem, Instant next) {
        sql.sql("""
                update casework.project_code_request set tries = tries + 1, problem = :problem, due_at = :next
                 where case_id = :case and state = 'WAITING'""")
                .param("case", caseId)
                .param("problem", problem)
                .param("next", CaseStore.utc(next))
                .update();
    }

    void answered(UUID caseId) {
        sql.sql("""
                update casework.project_code_request set state = 'ANSWERED', tries = tries + 1, problem = ''
                 where case_id = :case""").param("case", caseId).update();
    }

    /** What went wrong last; empty text if nothing did, empty if nothing is asked. */
    Optional<String> problem(UUID caseId) {
        return sql.sql("select problem from casework.project_code_request where case_id = :case and state = 'WAITING'")
                .param("case", caseId)
                .query(String.class)
                .optional();
    }
}
