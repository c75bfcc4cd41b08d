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

/** Schema {@code region}: what is in force. */
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

    Difference<Division> replaceDivisions(List<Division> divisions) {
        var difference = Difference.between(divisions(), divisions, each -> each.code() + " " + each.validFrom());
        for (var gone : difference.gone()) {
            sql.sql("delete from region.division where code = ? and valid_from = ?")
                    .params(gone.code(), gone.validFrom())
                    .update();
        }
        copies.write("region.division (" + DIVISION + ")", difference.written(), RegionStore::cells);
        return difference;
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

    Difference<Authority> replaceAuthorities(List<Authority> authorities) {
        var difference = Difference.between(authorities(), authorities, Authority::creditCode);
        sql.sql("delete from region.authority where credit_code = any(?)")
                .param(array(
                        difference.gone().stream().map(Authority::creditCode).toList()))
                .update();
        copies.write("region.authority (" + AUTHORITY + ")", difference.written(), RegionStore::cells);
        return difference;
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

    void replaceServicePoints(List<ServicePoint> points) {
        sql.sql("delete from region.service_point").update();
        copies.write(
                "region.service_point (division, longitude, latitude)",
                points,
                each -> Stream.of(
                        each.division(), Double.toString(each.longitude()), Double.toString(each.latitude())));
    }

    List<ServicePoint> servicePoints() {
        return sql.sql("select division, longitude, latitude from region.service_point order by division")
                .query(ServicePoint.class)
                .list();
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
