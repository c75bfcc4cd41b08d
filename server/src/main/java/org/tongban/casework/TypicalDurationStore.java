package org.tongban.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Tables {@code casework.duration_count}, {@code casework.duration_counted} and {@code casework.typical_duration}, and the
 * concluded cases that they are reckoned from.
 */
@Repository
class TypicalDurationStore {
    /** @param bookedFor the applicant was expected then; empty where nobody was */
    record Concluded(
            String service,
            String authority,
            Instant accepted,
            Instant ended,
            Optional<LocalDate> bookedFor,
            List<Pause> pauses) {}

    /** @param authority credit code; empty for the whole region */
    record Of(String service, String authority) {}

    /** So many took so many days. */
    record Count(String service, String authority, int days, int cases) {}

    private final JdbcTemplate sql;
    private final EventCodec codec;

    TypicalDurationStore(JdbcTemplate sql, EventCodec codec) {
        this.sql = sql;
        this.codec = codec;
    }

    /** The last day that is counted; nobody else counts until the transaction ends. */
    LocalDate countedUntil(LocalDate otherwise) {
        sql.update("insert into casework.duration_counted (until) values (?) on conflict do nothing", otherwise);
        return sql.query(
                        "select until from casework.duration_counted for update",
                        (row, _) -> row.getObject(1, LocalDate.class))
                .getFirst();
    }

    void countedUntil(LocalDate day, List<Count> counts) {
        sql.batchUpdate("""
                insert into casework.duration_count as known (service, authority, month, days, cases)
                values (?, ?, ?, ?, ?)
                on conflict (service, authority, month, days) do update set cases = known.cases + excluded.cases""", counts, 500, (row, each) -> {
            row.setString(1, each.service());
            row.setString(2, each.authority());
            row.setObject(3, day.withDayOfMonth(1));
            row.setInt(4, each.days());
            row.setInt(5, each.cases());
        });
        sql.update("update casework.duration_counted set until = ?", day);
    }

    /** Those that ended within this time. */
    void concluded(Instant from, Instant before, Consumer<Concluded> each) {
        sql.query(
                """
                        select service, authority, accepted_at, moved_at, booked_for, pauses from casework.case_file
                         where state in ('CONCLUDED_GRANTED', 'CONCLUDED_REFUSED') and accepted_at is not null
                           and moved_at >= ? and moved_at < ?""",
                row -> {
                    each.accept(new Concluded(
                            row.getString("service"),
                            row.getString("authority"),
                            CaseStore.moment(row, "accepted_at").orElseThrow(),
                            CaseStore.moment(row, "moved_at").orElseThrow(),
                            Optional.ofNullable(row.getObject("booked_for", LocalDate.class)),
                            List.of(codec.read(row.getString("pauses"), Pause[].class))));
                },
                CaseStore.utc(from),
                CaseStore.utc(before));
    }

    /** Since a month; what is older is forgotten. */
    List<Count> counts(LocalDate since) {
        sql.update("delete from casework.duration_count where month < ?", since);
        return sql.query(
                """
                        select service, authority, days, sum(cases) as cases from casework.duration_count
                         group by service, authority, days""",
                (row, _) -> new Count(
                        row.getString("service"), row.getString("authority"), row.getInt("days"), row.getInt("cases")));
    }

    /** Takes the place of all that were there. */
    void keep(Map<Of, TypicalDuration> typical) {
        sql.update("delete from casework.typical_duration");
        sql.batchUpdate("""
                insert into casework.typical_duration (service, authority, cases, half_within, most_within)
                values (?, ?, ?, ?, ?)""", typical.entrySet(), 500, (row, each) -> {
            row.setString(1, each.getKey().service());
            row.setString(2, each.getKey().authority());
            row.setInt(3, each.getValue().cases());
            row.setInt(4, each.getValue().halfWithin());
            row.setInt(5, each.getValue().mostWithin());
        });
    }

    /** What was counted is counted anew, for whoever wrote cases of the past. */
    void forget() {
        sql.update("delete from casework.duration_counted");
        sql.update("delete from casework.duration_count");
    }

    Map<Of, TypicalDuration> all() {
        var all = new HashMap<Of, TypicalDuration>();
        sql.query("select service, authority, cases, half_within, most_within from casework.typical_duration", row -> {
            all.put(
                    new Of(row.getString(1), row.getString(2)),
                    new TypicalDuration(row.getInt(3), row.getInt(4), row.getInt(5)));
        });
        return Map.copyOf(all);
    }
}
