package org.tongban.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.platform.ColumnCipher;

/** Tables {@code casework.public_notice} and {@code casework.objection}. */
@Repository
class PublicNoticeStore {
    private static final String SELECT = """
            select case_id, nr, published_on, until, matter
              from casework.public_notice join casework.case_file on id = case_id
            """;

    /** @param matter what the head wrote; empty where the service's text asks for the notice */
    record Notice(UUID caseId, int nr, LocalDate from, LocalDate until, String matter) {}

    /** @param nr counts from 1 within the case */
    record Received(int nr, Instant at, Objection objection) {}

    private final JdbcClient sql;
    private final ColumnCipher cipher;
    private final EventCodec codec;

    PublicNoticeStore(JdbcClient sql, ColumnCipher cipher, EventCodec codec) {
        this.sql = sql;
        this.cipher = cipher;
        this.codec = codec;
    }

    void publish(UUID caseId, CaseEvent.NoticePublished published) {
        var period = published.period();
        sql.sql("insert into casework.public_notice (case_id, nr, published_on, until, matter) values (?, ?, ?, ?, ?)")
                .params(caseId, period.nr(), period.from(), period.until(), published.matter())
                .update();
    }

    /** Of cases that are still to be decided, newest first. */
    List<Notice> running(LocalDate today, UUID before, int limit) {
        return sql.sql(SELECT + """
                         where until >= ? and state in ('ACCEPTED', 'REVIEWED') and case_id < ?
                         order by case_id desc, nr desc limit ?""")
                .params(today, before, limit)
                .query((row, _) -> notice(row))
                .list();
    }

    /** @param number of its case */
    Optional<Notice> last(String number) {
        return sql.sql(SELECT + " where number = ? order by nr desc limit 1")
                .param(number)
                .query((row, _) -> notice(row))
                .optional();
    }

    /** True where somebody said the same before: sent twice, it is said once. */
    boolean isSaid(UUID caseId, Objection objection) {
        return sql.sql("select exists (select 1 from casework.objection where case_id = ? and digest = ?)")
                .params(caseId, digest(objection))
                .query(Boolean.class)
                .single();
    }

    void keep(UUID caseId, int nr, Objection objection, Instant at) {
        sql.sql("insert into casework.objection (case_id, nr, digest, body, received_at) values (?, ?, ?, ?, ?)")
                .params(caseId, nr, digest(objection), cipher.seal(codec.write(objection)), CaseStore.utc(at))
                .update();
    }

    /** Keyed: who knows a name and a phone cannot find out what they said. */
    private byte[] digest(Objection objection) {
        return cipher.blindIndex(codec.write(objection));
    }

    List<Received> objections(UUID caseId) {
        return sql.sql("select nr, received_at, body from casework.objection where case_id = ? order by nr")
                .param(caseId)
                .query((row, _) -> new Received(
                        row.getInt("nr"),
                        CaseStore.moment(row, "received_at").orElseThrow(),
                        codec.read(cipher.open(row.getBytes("body")), Objection.class)))
                .list();
    }

    private static Notice notice(ResultSet row) throws SQLException {
        return new Notice(
                row.getObject("case_id", UUID.class),
                row.getInt("nr"),
                row.getObject("published_on", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getString("matter"));
    }
}
