package org.tongban.catalog.edit;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table catalog.adjustment. */
@Repository
class AdjustmentStore {
    private static final String COLUMNS = """
            id, version, state, title, reason, effective_on, author, authority, hands, staffing_reviewer, begun_at,
            changed_by, changed_at""";

    private final JdbcClient sql;

    AdjustmentStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Adjustment adjustment) {
        write("""
                insert into catalog.adjustment (id, version, state, title, reason, effective_on, author, authority, hands,
                                                staffing_reviewer, begun_at, changed_by, changed_at)
                values (:id, :version, :state, :title, :reason, :effectiveOn, :author, :authority, :hands,
                        :staffingReviewer, :begunAt, :changedBy, :changedAt)""", adjustment);
    }

    /** False where somebody has changed it since the version before. */
    boolean update(Adjustment adjustment) {
        return write("""
                update catalog.adjustment
                   set version = :version, state = :state, title = :title, reason = :reason, effective_on = :effectiveOn,
                       hands = :hands, staffing_reviewer = :staffingReviewer, changed_by = :changedBy,
                       changed_at = :changedAt
                 where id = :id and version = :version - 1""", adjustment) == 1;
    }

    private int write(String statement, Adjustment adjustment) {
        return sql.sql(statement)
                .param("id", adjustment.id())
                .param("version", adjustment.version())
                .param("state", adjustment.state().name())
                .param("title", adjustment.title())
                .param("reason", adjustment.reason())
                .param("effectiveOn", adjustment.effectiveOn().orElse(null), Types.DATE)
                .param("author", adjustment.author())
                .param("authority", adjustment.authority())
                .param("hands", adjustment.hands().toArray(UUID[]::new))
                .param("staffingReviewer", adjustment.staffingReviewer().orElse(null), Types.OTHER)
                .param("begunAt", at(adjustment.begunAt()))
                .param("changedBy", adjustment.changedBy())
                .param("changedAt", at(adjustment.changedAt()))
                .update();
    }

    static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    Optional<Adjustment> find(UUID id) {
        return sql.sql("select " + COLUMNS + " from catalog.adjustment where id = ?")
                .param(id)
                .query((row, _) -> adjustment(row))
                .optional();
    }

    /** As {@link #find}, and held until the transaction ends. */
    Optional<Adjustment> lock(UUID id) {
        return sql.sql("select " + COLUMNS + " from catalog.adjustment where id = ? for update")
                .param(id)
                .query((row, _) -> adjustment(row))
                .optional();
    }

    /** The approved one whose day has come, the earliest first. */
    Optional<UUID> due(LocalDate today) {
        return sql.sql("""
                        select id from catalog.adjustment
                         where state = 'APPROVED' and (effective_on is null or effective_on <= ?)
                         order by effective_on nulls first, changed_at limit 1""").param(today).query(UUID.class).optional();
    }

    /** Latest change first, before a place in that order. */
    List<Adjustment> list(Collection<AdjustmentState> states, Instant before, UUID beforeId, int most) {
        return sql.sql("select " + COLUMNS + " " + """
                          from catalog.adjustment
                         where state = any(:states) and (changed_at, id) < (:before, :beforeId)
                         order by changed_at desc, id desc limit :most""")
                .param("states", states.stream().map(AdjustmentState::name).toArray(String[]::new))
                .param("before", at(before))
                .param("beforeId", beforeId)
                .param("most", most)
                .query((row, _) -> adjustment(row))
                .list();
    }

    /** Open ones, beside one, that have a file too. */
    List<Adjustment> alsoAt(String path, UUID besides) {
        return sql.sql("select " + COLUMNS + " " + """
                          from catalog.adjustment
                         where id <> :besides and state in ('DRAFT', 'STAFFING_REVIEW', 'LEGAL_REVIEW', 'APPROVED')
                           and id in (select adjustment from catalog.adjustment_file where path = :path)
                         order by changed_at desc limit 20""")
                .param("besides", besides)
                .param("path", path)
                .query((row, _) -> adjustment(row))
                .list();
    }

    private static Adjustment adjustment(ResultSet row) throws SQLException {
        return new Adjustment(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                AdjustmentState.valueOf(row.getString("state")),
                row.getString("title"),
                row.getString("reason"),
                Optional.ofNullable(row.getDate("effective_on")).map(Date::toLocalDate),
                row.getObject("author", UUID.class),
                row.getString("authority"),
                ids(row.getArray("hands")),
                Optional.ofNullable(row.getObject("staffing_reviewer", UUID.class)),
                moment(row, "begun_at"),
                row.getObject("changed_by", UUID.class),
                moment(row, "changed_at"));
    }

    private static Set<UUID> ids(Array column) throws SQLException {
        return Set.of((UUID[]) column.getArray());
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
