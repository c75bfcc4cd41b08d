package org.tongban.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.platform.ColumnCipher;

/** Table {@code casework.interested_party}: who was told, and what they say. */
@Repository
class PartyStore {
    private static final String SELECT =
            "select case_id, nr, body, statement, stated_at from casework.interested_party";

    /** @param statement empty before it is stated */
    record Told(UUID caseId, int nr, NamedParty who, String statement, Optional<Instant> statedAt) {}

    private final JdbcClient sql;
    private final ColumnCipher cipher;
    private final EventCodec codec;

    PartyStore(JdbcClient sql, ColumnCipher cipher, EventCodec codec) {
        this.sql = sql;
        this.cipher = cipher;
        this.codec = codec;
    }

    void name(UUID caseId, int nr, String code, NamedParty who) {
        sql.sql("insert into casework.interested_party (case_id, nr, code, body) values (?, ?, ?, ?)")
                .params(caseId, nr, index(code), cipher.seal(codec.write(who)))
                .update();
    }

    void state(UUID caseId, int nr, String text, Instant at) {
        sql.sql("update casework.interested_party set statement = ?, stated_at = ? where case_id = ? and nr = ?")
                .params(cipher.seal(text), CaseStore.utc(at), caseId, nr)
                .update();
    }

    Optional<Told> find(String code) {
        return sql.sql(SELECT + " where code = ?")
                .param(index(code))
                .query((row, _) -> told(row))
                .optional();
    }

    List<Told> of(UUID caseId) {
        return sql.sql(SELECT + " where case_id = ? order by nr")
                .param(caseId)
                .query((row, _) -> told(row))
                .list();
    }

    private byte[] index(String code) {
        return cipher.blindIndex("interested-party:" + code);
    }

    private Told told(ResultSet row) throws SQLException {
        var statement = row.getBytes("statement");
        return new Told(
                row.getObject("case_id", UUID.class),
                row.getInt("nr"),
                codec.read(cipher.open(row.getBytes("body")), NamedParty.class),
                statement == null ? "" : cipher.open(statement),
                CaseStore.moment(row, "stated_at"));
    }
}
