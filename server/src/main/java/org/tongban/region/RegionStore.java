package org.tongban.region;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.kernel.CalendarDay;
import org.tongban.kernel.WorkingCalendar;
import org.tongban.platform.CopyIn;
import tools.jackson.databind.json.JsonMapper;

/**
 * Schema {@code region}: what is in force. Only rows that differ are written, so that a publication that changes little
 * is quick, and what it changed is known.
 */
@Repository
class RegionStore {
    private static final String DIVISION = "code, name, name_en, kind, parent, valid_from, valid_to";
    private static final String AUTHORITY = """
            credit_code, name, name_en, short_name, short_name_en, kind, division, place, place_en,
            address, phone, complaint_phone, hours, hours_en, longitude, latitude""";

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient sql;
    private final JdbcTemplate batches;
    private final CopyIn copies;

    RegionStore(JdbcClient sql, JdbcTemplate batches, CopyIn copies) {
        this.sql = sql;
        this.batches = batches;
        this.copies = copies;
    }

    /** Names of what came, went and is different now. */
    record Difference(List<String> added, List<String> changed, List<String> removed) {}

    private record Written(String name, boolean added) {}

    Difference replaceDivisions(List<Division> divisions) {
        sql.sql("create temp table fresh_division (like region.division) on commit drop")
                .update();
        copies.write("fresh_division (" + DIVISION + ")", divisions, RegionStore::cells);
        var removed = names("""
                delete from region.division old where not exists (
                  select 1 from fresh_division fresh
                   where fresh.code = old.code and fresh.valid_from = old.valid_from)
                returning name""");
        var written = written("insert into region.division as old (" + DIVISION + ") select " + DIVISION + """
                 from fresh_division
                on conflict (code, valid_from) do update
                  set name = excluded.name, name_en = excluded.name_en, kind = excluded.kind,
                      parent = excluded.parent, valid_to = excluded.valid_to
                where (old.name, old.name_en, old.kind, old.parent, old.valid_to) is distinct from
                      (excluded.name, excluded.name_en, excluded.kind, excluded.parent, excluded.valid_to)
                returning name, xmax = 0 as added""");
        return difference(written, removed);
    }

    private static Stream<String> cells(Division each) {
        return Stream.of(
                each.code(),
                each.name().zh(),
                each.name().en(),
                each.kind().name(),
                each.parent(),
                each.validFrom().toString(),
                each.validTo() == null ? CopyIn.NULL : each.validTo().toString());
    }

    Difference replaceAuthorities(List<Authority> authorities) {
        sql.sql("create temp table fresh_authority (like region.authority) on commit drop")
                .update();
        copies.write("fresh_authority (" + AUTHORITY + ")", authorities, RegionStore::cells);
        var removed = names("""
                delete from region.authority old where not exists (
                  select 1 from fresh_authority fresh where fresh.credit_code = old.credit_code)
                returning name""");
        var written = written("insert into region.authority as old (" + AUTHORITY + ") select " + AUTHORITY + """
                 from fresh_authority
                on conflict (credit_code) do update
                  set name = excluded.name, name_en = excluded.name_en, short_name = excluded.short_name,
                      short_name_en = excluded.short_name_en, kind = excluded.kind, division = excluded.division,
                      place = excluded.place, place_en = excluded.place_en, address = excluded.address,
                      phone = excluded.phone, complaint_phone = excluded.complaint_phone, hours = excluded.hours,
                      hours_en = excluded.hours_en, longitude = excluded.longitude, latitude = excluded.latitude
                where (old.name, old.name_en, old.short_name, old.short_name_en, old.kind, old.division, old.place,
                       old.place_en, old.address, old.phone, old.complaint_phone, old.hours, old.hours_en,
                       old.longitude, old.latitude) is distinct from
                      (excluded.name, excluded.name_en, excluded.short_name, excluded.short_name_en, excluded.kind,
                       excluded.division, excluded.place, excluded.place_en, excluded.address, excluded.phone,
                       excluded.complaint_phone, excluded.hours, excluded.hours_en, excluded.longitude,
                       excluded.latitude)
                returning name, xmax = 0 as added""");
        return difference(written, removed);
    }

    private static Stream<String> cells(Authority each) {
        return Stream.of(
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
                Double.toString(each.latitude()));
    }

    private List<String> names(String statement) {
        return sql.sql(statement).query(String.class).list();
    }

    private List<Written> written(String statement) {
        return sql.sql(statement)
                .query((row, _) -> new Written(row.getString(1), row.getBoolean(2)))
                .list();
    }

    private static Difference difference(List<Written> written, List<String> removed) {
        return new Difference(
                written.stream().filter(Written::added).map(Written::name).toList(),
                written.stream()
                        .filter(each -> !each.added())
                        .map(Written::name)
                        .toList(),
                removed);
    }

    void replaceZones(List<Zone> zones, List<FormerCode> formerCodes) {
        sql.sql("delete from region.zone").update();
        for (var zone : zones) {
            sql.sql("insert into region.zone (code, type, townships, powers) values (?, ?, ?, ?)")
                    .params(zone.division().code(), zone.type(), array(zone.townships()), array(zone.powers()))
                    .update();
        }
        sql.sql("delete from region.former_code").update();
        copies.write(
                "region.former_code (code, name, successor)",
                formerCodes,
                each -> Stream.of(each.code(), each.name(), each.successor()));
    }

    void replaceMap(Optional<RegionMap> map) {
        sql.sql("delete from region.map").update();
        map.ifPresent(drawn -> sql.sql("insert into region.map (id, content) values (1, cast(? as jsonb))")
                .param(JSON.writeValueAsString(drawn))
                .update());
    }

    Optional<RegionMap> map() {
        return sql.sql("select content::text from region.map")
                .query(String.class)
                .optional()
                .map(json -> JSON.readValue(json, RegionMap.class));
    }

    private static String[] array(List<String> words) {
        return words.toArray(String[]::new);
    }

    void replaceCalendar(List<RegionReader.Year> years) {
        sql.sql("delete from region.calendar_year").update();
        sql.sql("delete from region.calendar_day").update();
        for (var year : years) {
            sql.sql("insert into region.calendar_year (year) values (?)")
                    .param(year.year())
                    .update();
            var days = year.days().stream().map(RegionReader.Day::calendarDay).toList();
            batches.batchUpdate("""
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

    List<Zone> zones() {
        return sql.sql("""
                        select code, name, name_en, kind, parent, valid_from, valid_to, type, townships, powers
                          from region.division join region.zone using (code)
                         where kind = 'ZONE' order by code""")
                .query((row, _) ->
                        new Zone(division(row), row.getString(8), words(row.getArray(9)), words(row.getArray(10))))
                .list();
    }

    private static List<String> words(Array column) throws SQLException {
        return Arrays.asList((String[]) column.getArray());
    }

    List<FormerCode> formerCodes() {
        return sql.sql("select code, name, successor from region.former_code order by code, name")
                .query(FormerCode.class)
                .list();
    }

    List<Authority> authorities() {
        return sql.sql("select " + AUTHORITY + " from region.authority order by division, kind, credit_code")
                .query((row, _) -> authority(row))
                .list();
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
        @Nullable Date ended = row.getDate(7);
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
}
