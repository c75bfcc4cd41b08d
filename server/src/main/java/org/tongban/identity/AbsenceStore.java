package org.tongban.identity;

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
import org.tongban.platform.Role;

/** Table {@code identity.absence}. Rows are never changed, but for their early end. */
@Repository
class AbsenceStore {
    private static final String ABSENCE = """
            select id, staff_id, role, authority, first_day, last_day, substitute, set_by, set_at, ended_by, ended_at, salt
              from identity.absence
            """;

    private final JdbcClient sql;

    AbsenceStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Those of an authority that were not ended and are not over on that day, by their first day. */
    List<Absence> notOver(String authority, LocalDate day) {
        return sql.sql(ABSENCE + " where authority = ? and last_day >= ? and ended_at is null order by first_day, id")
                .params(authority, day)
                .query((row, _) -> absence(row))
                .list();
    }

    List<Absence> ofPost(String authority, Role post, LocalDate notOverOn) {
        return sql.sql(ABSENCE + " where authority = ? and role = ? and last_day >= ? and ended_at is null")
                .params(authority, post.name(), notOverOn)
                .query((row, _) -> absence(row))
                .list();
    }

    Optional<Absence> find(UUID id) {
        return sql.sql(ABSENCE + " where id = ?")
                .param(id)
                .query((row, _) -> absence(row))
                .optional();
    }

    /** Until the transaction ends, nobody else sets an absence at this post. */
    void lockPost(String authority, Role post) {
        sql.sql("select id from identity.post where authority = ? and role = ? order by id for update")
                .params(authority, post.name())
                .query(UUID.class)
                .list();
    }

    void insert(Absence absence) {
        sql.sql("""
                        insert into identity.absence (id, staff_id, role, authority, first_day, last_day, substitute,
                                                      set_by, set_at, salt)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        absence.id(),
                        absence.member(),
                        absence.post().name(),
                        absence.authority(),
                        absence.from(),
                        absence.to(),
                        absence.substitute(),
                        absence.setBy(),
                        utc(absence.setAt()),
                        absence.salt())
                .update();
    }

    /** False if it was ended already. */
    boolean end(UUID id, Absence.End end) {
        return sql.sql("update identity.absence set ended_by = ?, ended_at = ? where id = ? and ended_at is null")
                        .params(end.by(), utc(end.at()), id)
                        .update()
                == 1;
    }

    private static Absence absence(ResultSet row) throws SQLException {
        var endedBy = Optional.ofNullable(row.getObject("ended_by", UUID.class));
        var endedAt = Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class));
        return new Absence(
                row.getObject("id", UUID.class),
                row.getObject("staff_id", UUID.class),
                Role.valueOf(row.getString("role")),
                row.getString("authority"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getObject("substitute", UUID.class),
                row.getObject("set_by", UUID.class),
                row.getObject("set_at", OffsetDateTime.class).toInstant(),
                endedBy.flatMap(by -> endedAt.map(at -> new Absence.End(by, at.toInstant()))),
                row.getBytes("salt"));
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
