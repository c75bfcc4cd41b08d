package org.tongban.document;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code document.seal_use}. */
@Repository
class SealUseStore {
    private final JdbcClient sql;

    SealUseStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param sha256 of the sealed file */
    record Use(UUID id, SealOrder order, String certificate, String sha256, Instant at, byte[] salt, byte[] hash) {}

    void insert(Use use) {
        sql.sql("""
                        insert into document.seal_use
                          (id, authority, certificate, subject, subject_id, sha256, at, salt, hash)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        use.id(),
                        use.order().authority(),
                        use.certificate(),
                        use.order().subject().name().toLowerCase(Locale.ROOT),
                        use.order().subjectId(),
                        use.sha256(),
                        use.at().atOffset(ZoneOffset.UTC),
                        use.salt(),
                        use.hash())
                .update();
    }
}
