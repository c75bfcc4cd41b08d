package org.tongban.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.tongban.platform.ColumnCipher;
import org.tongban.platform.CopyIn;
import org.tongban.platform.FeedCursor;
import org.tongban.platform.PartitionedTable;
import org.tongban.platform.Role;

/** Table {@code casework.event}: what happened, append only; of ended cases it moves to {@link PackedStore}. */
@Repository
class EventStore {
    private static final String COLUMNS = "case_id, version, type, actor, role, authority, post, in_place_of, body, tx";
    private static final byte[] NOT_ASKED_FOR = {};

    /** An event and where it stands in the feed. */
    record Placed(FeedCursor at, RecordedEvent recorded) {}

    private final JdbcTemplate sql;
    private final ColumnCipher cipher;
    private final EventCodec codec;
    private final CopyIn copy;
    private final PackedStore packed;

    EventStore(JdbcTemplate sql, ColumnCipher cipher, EventCodec codec, CopyIn copy, PackedStore packed) {
        this.sql = sql;
        this.cipher = cipher;
        this.codec = codec;
        this.copy = copy;
        this.packed = packed;
    }

    @Bean
    static PartitionedTable eventTable() {
        return new PartitionedTable("casework.event");
    }

    void insert(EventCodec.Link link) {
        var kept = link.kept();
        sql.update(
                """
                insert into casework.event
                  (case_id, version, type, at, actor, role, authority, post, in_place_of, body, salt, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                link.recorded().caseId(),
                kept.version(),
                kept.type(),
                CaseStore.utc(link.recorded().event().at()),
                kept.actor(),
                kept.role().name(),
                kept.authority(),
                kept.post(),
                kept.inPlaceOf(),
                cipher.seal(kept.body()),
                kept.salt(),
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
        var kept = link.kept();
        return Stream.of(
                link.recorded().caseId().toString(),
                Integer.toString(kept.version()),
                Long.toString(FeedCursor.PAST),
                kept.type(),
                link.recorded().event().at().toString(),
                kept.actor().toString(),
                kept.role().name(),
                kept.authority(),
                kept.post(),
                CopyIn.cell(cipher.seal(kept.body())),
                CopyIn.cell(kept.salt()),
                CopyIn.cell(link.hash()));
    }

    /** All that happened to a case, packed or not; what is packed between the two reads is taken once. */
    List<EventCodec.Link> of(UUID caseId) {
        var links = unpacked(caseId);
        if (!links.isEmpty() && links.getFirst().kept().version() == 1) return links;
        var all = new ArrayList<EventCodec.Link>();
        for (var kept : packed.of(caseId).events()) {
            var previous = all.isEmpty() ? CaseLog.NO_HASH : all.getLast().hash();
            all.add(new EventCodec.Link(kept.read(caseId, codec), kept, EventCodec.hash(previous, caseId, kept)));
        }
        links.stream().filter(each -> each.kept().version() > all.size()).forEach(all::add);
        return all;
    }

    /** The event of a case that raised it to this version. */
    RecordedEvent find(UUID caseId, int version) {
        return of(caseId).get(version - 1).recorded();
    }

    private List<EventCodec.Link> unpacked(UUID caseId) {
        return sql.query(
                "select " + COLUMNS + ", salt, hash from casework.event where case_id = ? order by version",
                (row, _) -> {
                    var kept = kept(row, row.getBytes("salt"));
                    return new EventCodec.Link(kept.read(caseId, codec), kept, row.getBytes("hash"));
                },
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
        var kept = kept(row, NOT_ASKED_FOR);
        return new Placed(new FeedCursor(row.getLong("tx"), id, kept.version()), kept.read(id, codec));
    }

    private KeptEvent kept(ResultSet row, byte[] salt) throws SQLException {
        return new KeptEvent(
                row.getInt("version"),
                row.getString("type"),
                row.getObject("actor", UUID.class),
                Role.valueOf(row.getString("role")),
                row.getString("authority"),
                row.getString("post"),
                row.getObject("in_place_of", UUID.class),
                cipher.open(row.getBytes("body")),
                salt);
    }

    /** Of cases that are packed now. */
    void delete(UUID[] caseIds) {
        sql.update("delete from casework.event where case_id = any(?)", (Object) caseIds);
    }
}
