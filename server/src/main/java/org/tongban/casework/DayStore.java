package org.tongban.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads table {@code casework.case_file} by the day that has come: what timers act on. */
@Repository
class DayStore {
    private final JdbcClient sql;
    private final TermsStore terms;

    DayStore(JdbcClient sql, TermsStore terms) {
        this.sql = sql;
        this.terms = terms;
    }

    /** Cases that nobody accepted in time, though silence accepts them. */
    List<UUID> silentBefore(LocalDate day, int limit) {
        return sql.sql("""
                        select id from casework.case_file
                         where state = 'SUBMITTED' and due_on < ? and terms_id = any(?)
                         limit ?""")
                .params(day, terms.ofSilence().toArray(Integer[]::new), limit)
                .query(UUID.class)
                .list();
    }

    List<UUID> unansweredBefore(LocalDate day, int limit) {
        return sql.sql(
                        "select id from casework.case_file where state = 'AWAITING_CORRECTION' and answer_by < ? limit ?")
                .params(day, limit)
                .query(UUID.class)
                .list();
    }

    /** Renewals that were accepted in time, and not decided while the licence was valid. */
    List<UUID> undecidedBefore(LocalDate day, int limit) {
        return sql.sql("""
                        select id from casework.case_file
                         where decide_by < ? and state in ('ACCEPTED', 'REVIEWED')
                           and (accepted_at at time zone 'Asia/Shanghai')::date <= decide_by
                         order by decide_by limit ?""").params(day, limit).query(UUID.class).list();
    }

    /** Cases whose next reminder has come, the longest waiting first. */
    List<UUID> toRemind(Instant now, int limit) {
        return sql.sql("select id from casework.case_file where remind_at <= ? order by remind_at limit ?")
                .params(CaseStore.utc(now), limit)
                .query(UUID.class)
                .list();
    }
}
