package org.tongban.casework;

import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.tongban.kernel.RejectedException;
import org.tongban.platform.ColumnCipher;

/** Table {@code casework.content}: what the applicant handed in, sealed, a version for each correction. */
@Repository
class ContentStore {
    private final JdbcTemplate sql;
    private final ColumnCipher cipher;
    private final EventCodec codec;

    ContentStore(JdbcTemplate sql, ColumnCipher cipher, EventCodec codec) {
        this.sql = sql;
        this.cipher = cipher;
        this.codec = codec;
    }

    void insert(UUID caseId, int version, CaseContent content) {
        sql.update(
                "insert into casework.content (case_id, version, body) values (?, ?, ?)",
                caseId,
                version,
                cipher.seal(codec.write(content)));
    }

    CaseContent latest(UUID caseId) {
        return sql
                .query(
                        "select body from casework.content where case_id = ? order by version desc limit 1",
                        (row, _) -> codec.read(cipher.open(row.getBytes(1)), CaseContent.class),
                        caseId)
                .stream()
                .findFirst()
                .orElseThrow(() -> new RejectedException(new CaseRejection.NoSuchCase()));
    }
}
