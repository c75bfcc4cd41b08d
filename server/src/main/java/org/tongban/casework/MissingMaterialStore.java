package org.tongban.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code casework.missing_material}: what is still waited for after a tolerant acceptance. */
@Repository
class MissingMaterialStore {
    private final JdbcClient sql;

    MissingMaterialStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Writes down what is waited for now; in the transaction that changed it. */
    void keep(CaseFile file) {
        sql.sql("delete from casework.missing_material where case_id = ?")
                .param(file.id())
                .update();
        if (!file.isOpen()) return;
        for (var missing : file.progress().marks().missing()) {
            sql.sql("insert into casework.missing_material (case_id, material, until, act_on) values (?, ?, ?, ?)")
                    .params(file.id(), missing.key(), missing.until(), missing.next())
                    .update();
        }
    }

    /** Cases in which something has to be done about it on that day or had to be before. */
    List<UUID> toActOn(LocalDate day, int limit) {
        return sql.sql("select distinct case_id from casework.missing_material where act_on <= ? limit ?")
                .params(day, limit)
                .query(UUID.class)
                .list();
    }
}
