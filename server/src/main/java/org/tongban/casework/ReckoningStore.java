package org.tongban.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code casework.reckoning}, and the open cases whose dates another calendar may move. */
@Repository
class ReckoningStore {
    private static final LocalDate NEVER = LocalDate.EPOCH;

    /** An open case in order of its date. */
    record Dated(LocalDate dueOn, UUID id) {}

    private final JdbcClient sql;

    ReckoningStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The last published day of the calendar with which all dates were last reckoned again. */
    LocalDate reckonedUntil() {
        return sql.sql("select until from casework.reckoning")
                .query(LocalDate.class)
                .optional()
                .orElse(NEVER);
    }

    void reckoned(LocalDate until) {
        sql.sql("insert into casework.reckoning (id, until) values (1, ?)"
                        + " on conflict (id) do update set until = excluded.until")
                .param(until)
                .update();
    }

    /** Those that an authority has to act on, after a place in their order. */
    List<Dated> open(Dated after, int limit) {
        return sql.sql("""
                        select due_on, id from casework.case_file
                         where state in ('SUBMITTED', 'ACCEPTED', 'REVIEWED') and (due_on, id) > (:due, :id)
                         order by due_on, id limit :limit""")
                .param("due", after.dueOn())
                .param("id", after.id())
                .param("limit", limit)
                .query(Dated.class)
                .list();
    }
}
