package org.tongban.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code casework.consultation}: what waits for an answer. */
@Repository
class ConsultationStore {
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
}
