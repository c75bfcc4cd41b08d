package org.tongban.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.tongban.platform.ColumnCipher;
import org.tongban.platform.CopyIn;
import org.tongban.platform.FeedCursor;
import org.tongban.platform.PartitionedTable;
import org.tongban.platform.Role;

/** Table {@code casework.event}: what happened, append only. */
@Repository
class EventStore {
    private static final String COLUMNS = "case_id, version, type, actor, role, authority, post, in_place_of, body, tx";

    /** An event and where it stands in the feed. */
    record Placed(FeedCursor at, RecordedEvent recorded) {}

    private final JdbcTemplate sql;
    private final ColumnCipher cipher;
    private final EventCodec codec;
    private final CopyIn copy;

    EventStore(JdbcTemplate sql, ColumnCipher cipher, EventCodec codec, CopyIn copy) {
        this.sql = sql;
        this.cipher = cipher;
        this.codec = codec;
        this.copy = copy;
    }

    @Bean
    static PartitionedTable eventTable() {
        return new PartitionedTable("casework.event");
    }

    void insert(EventCodec.Link link) {
        var recorded = link.recorded();
        sql.update(
                """
                insert into casework.event
                  (case_id, version, type, at, actor, role, authority, post, in_place_of, body, salt, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                recorded.caseId(),
                recorded.version(),
                EventCodec.typeOf(recorded.event()),
                CaseStore.utc(recorded.event().at()),
                recorded.actor(),
                recorded.role().name(),
                recorded.authority(),
                recorded.post(),
                recorded.inPlaceOf().orElse(null),
                cipher.seal(link.body()),
                link.salt(),
                link.hash());
    }

    /** Many at once, of the past: before every feed, so that no follower acts on them. */
    void copyPast(List<EventCodec.Link> links) {
        copy.write(
                "casework.event (case_id, version, tx, type, at, actor, role, authority, post, body, salt, hash)",
                links,
                this::cells);
    }

    private Stream<String> cells(EventCodec.Link link) {
        var recorded = link.recorded();
        return Stream.of(
                recorded.caseId().toString(),
                Integer.toString(recorded.version()),
                Long.toString(FeedCursor.PAST),
                EventCodec.typeOf(recorded.event()),
                recorded.event().at().toString(),
                recorded.actor().toString(),
                recorded.role().name(),
                recorded.authority(),
                recorded.post(),
                CopyIn.cell(cipher.seal(link.body())),
                CopyIn.cell(link.salt()),
                CopyIn.cell(link.hash()));
    }

    List<RecordedEvent> of(UUID caseId) {
        return sql.query(
                "select " + COLUMNS + " from casework.event where case_id = ? order by version",
                (row, _) -> placed(row).recorded(),
                caseId);
    }

    /** An event as it was stored and hashed; salt and hash in hex. */
    record Raw(
            int version,
            String type,
            Instant at,
            String actor,
            String role,
            String authority,
            String post,
            @Nullable String inPlaceOf,
            String body,
            String salt,
            String hash) {}

    List<Raw> raw(UUID caseId) {
        return sql.query(
                "select " + COLUMNS + ", at, salt, hash from casework.event where case_id = ? order by version",
                (row, _) -> new Raw(
                        row.getInt("version"),
                        row.getString("type"),
                        CaseStore.moment(row, "at").orElseThrow(),
                        row.getString("actor"),
                        row.getString("role"),
                        row.getString("authority"),
                        row.getString("post"),
                        row.getString("in_place_of"),
                        cipher.open(row.getBytes("body")),
                        HexFormat.of().formatHex(row.getBytes("salt")),
                        HexFormat.of().formatHex(row.getBytes("hash"))),
                caseId);
    }

    /** Events after a cursor, below the horizon of what may still be committed. */
    List<Placed> after(FeedCursor cursor, int limit) {
        return sql.query(
                "select " + COLUMNS + """
                           from casework.event
                          where (tx, case_id, version) > (?, ?, ?)
                            and tx < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
                          order by tx, case_id, version limit ?""", (row, _) -> placed(row), cursor.tx(), cursor.id(), cursor.version(), limit);
    }

    private Placed placed(ResultSet row) throws SQLException {
        var id = row.getObject("case_id", UUID.class);
        var version = row.getInt("version");
        var recorded = new RecordedEvent(
                id,
                version,
                codec.readEvent(row.getString("type"), cipher.open(row.getBytes("body"))),
                row.getObject("actor", UUID.class),
                Role.valueOf(row.getString("role")),
                row.getString("authority"),
                row.getString("post"),
                Optional.ofNullable(row.getObject("in_place_of", UUID.class)));
        return new Placed(new FeedCursor(row.getLong("tx"), id, version), recorded);
    }
}
