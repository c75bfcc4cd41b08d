package org.tongban.region;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.kernel.CalendarDay;
import org.tongban.kernel.WorkingCalendar;

/** Schema {@code region}: what was published, and when. */
@Repository
class RegionStore {
    private static final long LOCK = 0x746f6e6762616eL;

    private final JdbcClient sql;
    private final JdbcTemplate copies;

    RegionStore(JdbcClient sql, JdbcTemplate copies) {
        this.sql = sql;
        this.copies = copies;
    }

    record Published(String hash, String sections, String region) {}

    /** The publication in force. */
    Optional<Published> published() {
        return sql.sql("select hash, sections, region from region.pack_version order by id desc limit 1")
                .query((row, _) -> new Published(row.getString(1), row.getString(2), row.getString(3)))
                .optional();
    }

    /** Until the transaction ends, no other node publishes. */
    void lock() {
        sql.sql("select pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query((_, _) -> 0)
                .single();
    }

    void publish(Published pack, int divisions, int authorities, Instant at) {
        sql.sql("""
                        insert into region.pack_version (hash, sections, region, divisions, authorities, published_at)
                        values (:hash, :sections, :region, :divisions, :authorities, :at)""")
                .param("hash", pack.hash())
                .param("sections", pack.sections())
                .param("region", pack.region())
                .param("divisions", divisions)
                .param("authorities", authorities)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void replaceDivisions(List<Division> divisions) {
        sql.sql("delete from region.division").update();
        copy(
                "region.division (code, name, name_en, kind, parent, valid_from, valid_to)",
                divisions,
                each -> Stream.of(
                        each.code(),
                        each.name().zh(),
                        each.name().en(),
                        each.kind().name(),
                        each.parent(),
                        each.validFrom().toString(),
                        each.validTo() == null ? "\\N" : each.validTo().toString()));
    }

    void replaceAuthorities(List<Authority> authorities) {
        sql.sql("delete from region.authority").update();
        copy(
                """
                region.authority (credit_code, name, name_en, short_name, short_name_en, kind, division, place, place_en,
                  address, phone, complaint_phone, hours, hours_en, longitude, latitude)""",
                authorities,
                each -> Stream.of(
                        each.creditCode(),
                        each.name().zh(),
                        each.name().en(),
                        each.shortName().zh(),
                        each.shortName().en(),
                        each.kind(),
                        each.division(),
                        each.place().zh(),
                        each.place().en(),
                        each.address(),
                        each.phone(),
                        each.complaintPhone(),
                        each.hours().zh(),
                        each.hours().en(),
                        Double.toString(each.longitude()),
                        Double.toString(each.latitude())));
    }

    void replaceCalendar(List<RegionReader.Year> years) {
        sql.sql("delete from region.calendar_year").update();
        sql.sql("delete from region.calendar_day").update();
        for (var year : years) {
            sql.sql("insert into region.calendar_year (year) values (?)")
                    .param(year.year())
                    .update();
            var days = year.days().stream().map(RegionReader.Day::calendarDay).toList();
            copies.batchUpdate("""
                    insert into region.calendar_day (day, kind, name) values (?, ?, ?)
                    on conflict (day) do update set kind = excluded.kind, name = excluded.name""", days, days.size(), (row, day) -> {
                row.setObject(1, day.date());
                row.setString(2, day.kind().name());
                row.setString(3, day.name());
            });
        }
    }

    List<Division> divisions() {
        return sql.sql("select code, name, name_en, kind, parent, valid_from, valid_to from region.division")
                .query((row, _) -> division(row))
                .list();
    }

    List<Authority> authorities() {
        return sql.sql("""
                        select credit_code, name, name_en, short_name, short_name_en, kind, division, place, place_en,
                               address, phone, complaint_phone, hours, hours_en, longitude, latitude
                          from region.authority order by division, kind""").query((row, _) -> authority(row)).list();
    }

    WorkingCalendar calendar() {
        var days = sql.sql("select day, kind, name from region.calendar_day")
                .query((row, _) -> new CalendarDay(
                        row.getObject(1, LocalDate.class),
                        CalendarDay.Kind.valueOf(row.getString(2)),
                        row.getString(3)))
                .list();
        var years = sql.sql("select year from region.calendar_year")
                .query(Integer.class)
                .list();
        return new WorkingCalendar(days, new HashSet<>(years));
    }

    private static Division division(ResultSet row) throws SQLException {
        Date ended = row.getDate(7);
        return new Division(
                row.getString(1),
                new Text(row.getString(2), row.getString(3)),
                Division.Kind.valueOf(row.getString(4)),
                row.getString(5),
                row.getObject(6, LocalDate.class),
                ended == null ? null : ended.toLocalDate());
    }

    private static Authority authority(ResultSet row) throws SQLException {
        return new Authority(
                row.getString(1),
                new Text(row.getString(2), row.getString(3)),
                new Text(row.getString(4), row.getString(5)),
                row.getString(6),
                row.getString(7),
                new Text(row.getString(8), row.getString(9)),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                new Text(row.getString(13), row.getString(14)),
                row.getDouble(15),
                row.getDouble(16));
    }

    private <T> void copy(String into, Collection<T> rows, Function<T, Stream<String>> cells) {
        var text = rows.stream()
                .map(row -> cells.apply(row).map(RegionStore::escaped).collect(Collectors.joining("\t", "", "\n")))
                .collect(Collectors.joining());
        copies.execute((ConnectionCallback<Long>) connection -> copied(connection, into, text));
    }

    private static Long copied(Connection connection, String into, String text) throws SQLException {
        try {
            return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + into + " from stdin", new StringReader(text));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String escaped(String cell) {
        return cell.equals("\\N")
                ? cell
                : cell.replace("\\", "\\\\")
                        .replace("\t", "\\t")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r");
    }
}
