package org.tongban.casework;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Table {@code casework.typical_duration}, and the concluded cases that it is reckoned from. */
@Repository
class TypicalDurationStore {
    record Concluded(String service, Instant accepted, Instant ended, List<Pause> pauses) {}

    private final JdbcTemplate sql;
    private final EventCodec codec;

    TypicalDurationStore(JdbcTemplate sql, EventCodec codec) {
        this.sql = sql;
        this.codec = codec;
    }

    /** The newest first. */
    void concluded(Instant since, int most, Consumer<Concluded> each) {
        sql.query(
                """
                        select service, accepted_at, moved_at, pauses from casework.case_file
                         where state in ('CONCLUDED_GRANTED', 'CONCLUDED_REFUSED') and accepted_at is not null
                           and moved_at >= ?
                         order by moved_at desc, id desc limit ?""",
                row -> {
                    each.accept(new Concluded(
                            row.getString("service"),
                            CaseStore.moment(row, "accepted_at").orElseThrow(),
                            CaseStore.moment(row, "moved_at").orElseThrow(),
                            List.of(codec.read(row.getString("pauses"), Pause[].class))));
                },
                CaseStore.utc(since),
                most);
    }

    /** Takes the place of all that were there. */
    void keep(Map<String, TypicalDuration> byService) {
        sql.update("delete from casework.typical_duration");
        sql.batchUpdate(
                "insert into casework.typical_duration (service, cases, half_within, most_within) values (?, ?, ?, ?)",
                byService.entrySet(),
                100,
                (row, each) -> {
                    row.setString(1, each.getKey());
                    row.setInt(2, each.getValue().cases());
                    row.setInt(3, each.getValue().halfWithin());
                    row.setInt(4, each.getValue().mostWithin());
                });
    }

    Optional<TypicalDuration> of(String service) {
        return sql
                .query(
                        "select cases, half_within, most_within from casework.typical_duration where service = ?",
                        (row, _) -> new TypicalDuration(row.getInt(1), row.getInt(2), row.getInt(3)),
                        service)
                .stream()
                .findFirst();
    }
}
