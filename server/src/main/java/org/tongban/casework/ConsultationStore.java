package org.tongban.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code casework.consultation}: what waits for an answer. */
@Repository
class ConsultationStore {
    private static final String TO_ANSWER = """
            select id, number, service, guide_version, authority, division, applicant_masked, state, 'ANSWER' as turn_step,
                   moved_at, null::uuid as holder, due_on as until, due_at,
                   expedited, null::date as step_due_on
              from (select file.id, number, service, guide_version, file.authority, division, applicant_masked, state,
                           moved_at, min(consultation.answer_by) as due_on, null::timestamptz as due_at,
                           expedited
                      from casework.consultation join casework.case_file as file on file.id = case_id
                     where consultation.authority = :authority and not expert
                     group by file.id) as asked
             where true
            """;

    record Waiting(UUID caseId, int nr) {}

    private final JdbcClient sql;

    ConsultationStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Writes down what waits now; in the transaction that moved the case. */
    void keep(CaseFile file) {
        sql.sql("delete from casework.consultation where case_id = ?")
                .param(file.id())
                .update();
        if (!file.isOpen()) return;
        for (var one : file.progress().consultations()) {
            if (!one.isWithThem()) continue;
            sql.sql("""
                            insert into casework.consultation (case_id, nr, kind, authority, expert, late, answer_by)
                            values (?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            file.id(),
                            one.nr(),
                            one.kind().name(),
                            one.authority(),
                            one.isExpert(),
                            one.state() == Consultation.State.LATE,
                            one.answerBy())
                    .update();
        }
    }

    List<Waiting> unansweredBefore(LocalDate day, int limit) {
        return sql.sql("select case_id, nr from casework.consultation where answer_by < ? and not late limit ?")
                .params(day, limit)
                .query((row, _) -> new Waiting(row.getObject("case_id", UUID.class), row.getInt("nr")))
                .list();
    }

    /** What other authorities ask this one, by the day to answer. */
    List<CaseQueueStore.Line> toAnswer(String authority, CaseQueueStore.Asked asked, QueuePlace after, int limit) {
        return CaseQueueStore.dated(
                sql.sql(TO_ANSWER + CaseQueueStore.due(asked) + CaseQueueStore.BY_DUE)
                        .param("authority", authority),
                asked,
                after,
                limit);
    }

    CaseQueueStore.Count countToAnswer(String authority, Lamp.Near near) {
        return sql.sql(CaseQueueStore.COUNTED + """
                          from (select min(answer_by) as due_on, null::timestamptz as due_at from casework.consultation
                                 where authority = :authority and not expert group by case_id) as asked""")
                .param("authority", authority)
                .params(CaseQueueStore.params(near))
                .query((row, _) -> CaseQueueStore.count(row))
                .single();
    }
}
