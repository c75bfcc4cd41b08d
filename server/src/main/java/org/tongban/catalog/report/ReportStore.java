package org.tongban.catalog.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.platform.ColumnCipher;

/** Table catalog.guide_report. */
@Repository
class ReportStore {
    static final UUID NEWEST = new UUID(-1, -1);

    private static final String SELECT = """
            select id, code_sealed, base_code, division, authority, guide_version, matter, words, contact, received_at,
                   due_on, outcome, answer, answered_at, answered_by, answered_post
              from catalog.guide_report
            """;

    private final JdbcClient sql;
    private final ColumnCipher cipher;

    ReportStore(JdbcClient sql, ColumnCipher cipher) {
        this.sql = sql;
        this.cipher = cipher;
    }

    void insert(GuideReport report) {
        sql.sql("""
                        insert into catalog.guide_report (id, code, code_sealed, digest, base_code, division, authority,
                          guide_version, matter, words, contact, received_at, due_on)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(report.id())
                .param(index(report.code()))
                .param(cipher.seal(report.code()))
                .param(digest(report))
                .param(report.baseCode())
                .param(report.division())
                .param(report.authority())
                .param(report.guideVersion())
                .param(report.matter().name())
                .param(cipher.seal(report.words()))
                .param(report.contact().isEmpty() ? null : cipher.seal(report.contact()))
                .param(utc(report.receivedAt()))
                .param(report.dueOn())
                .update();
    }

    /** The same words of the same guide, still to be answered. */
    Optional<GuideReport> sameAs(GuideReport report) {
        return sql.sql(SELECT + " where digest = ? and answered_at is null order by id limit 1")
                .param(digest(report))
                .query((row, _) -> report(row))
                .optional();
    }

    Optional<GuideReport> byCode(String code) {
        return sql.sql(SELECT + " where code = ?")
                .param(index(code))
                .query((row, _) -> report(row))
                .optional();
    }

    Optional<GuideReport> byId(UUID id) {
        return sql.sql(SELECT + " where id = ?")
                .param(id)
                .query((row, _) -> report(row))
                .optional();
    }

    /** Newest first. */
    List<GuideReport> ofAuthority(String authority, boolean answered, UUID before, int limit) {
        return sql.sql(SELECT + " where authority = ? and answered_at is " + (answered ? "not null" : "null")
                        + " and id < ? order by id desc limit ?")
                .params(authority, before, limit)
                .query((row, _) -> report(row))
                .list();
    }

    /** Of a division and those below it, what was to be answered before a day and is not; newest first. */
    List<GuideReport> overdue(String division, LocalDate today, UUID before, int limit) {
        return sql.sql(SELECT + """
                         where answered_at is null and due_on < ? and starts_with(division, ?) and id < ?
                         order by id desc limit ?""")
                .params(today, division, before, limit)
                .query((row, _) -> report(row))
                .list();
    }

    int openOf(String authority) {
        return sql.sql("select count(*) from catalog.guide_report where authority = ? and answered_at is null")
                .param(authority)
                .query(Integer.class)
                .single();
    }

    int overdueIn(String division, LocalDate today) {
        return sql.sql("""
                        select count(*) from catalog.guide_report
                         where answered_at is null and due_on < ? and starts_with(division, ?)""").params(today, division).query(Integer.class).single();
    }

    /** False where somebody else answered first. */
    boolean answer(UUID id, GuideReport.Answer answer) {
        return sql.sql("""
                        update catalog.guide_report
                           set outcome = ?, answer = ?, answered_at = ?, answered_by = ?, answered_post = ?
                         where id = ? and answered_at is null""")
                        .params(
                                answer.outcome().name(),
                                cipher.seal(answer.text()),
                                utc(answer.at()),
                                answer.by(),
                                answer.post(),
                                id)
                        .update()
                == 1;
    }

    void forgetContactsOfAnsweredBefore(Instant moment) {
        sql.sql("update catalog.guide_report set contact = null where contact is not null and answered_at < ?")
                .param(utc(moment))
                .update();
    }

    private byte[] index(String code) {
        return cipher.blindIndex("guide-report:" + code);
    }

    private byte[] digest(GuideReport report) {
        return cipher.blindIndex(String.join(
                "\n",
                "guide-report-said",
                report.baseCode(),
                report.division(),
                report.matter().name(),
                report.words(),
                report.contact()));
    }

    private GuideReport report(ResultSet row) throws SQLException {
        var contact = row.getBytes("contact");
        return new GuideReport(
                row.getObject("id", UUID.class),
                cipher.open(row.getBytes("code_sealed")),
                row.getString("base_code"),
                row.getString("division"),
                row.getString("authority"),
                row.getString("guide_version"),
                GuideReport.Matter.valueOf(row.getString("matter")),
                cipher.open(row.getBytes("words")),
                contact == null ? "" : cipher.open(contact),
                moment(row, "received_at"),
                row.getObject("due_on", LocalDate.class),
                answer(row));
    }

    private Optional<GuideReport.Answer> answer(ResultSet row) throws SQLException {
        var text = row.getBytes("answer");
        if (text == null) return Optional.empty();
        return Optional.of(new GuideReport.Answer(
                GuideReport.Outcome.valueOf(row.getString("outcome")),
                cipher.open(text),
                moment(row, "answered_at"),
                row.getObject("answered_by", UUID.class),
                row.getString("answered_post")));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
