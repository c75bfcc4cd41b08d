package org.tongban.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongban.kernel.CalendarDay;
import org.tongban.platform.Role;
import org.tongban.region.Region.AuthorityKind;
import tools.jackson.databind.json.JsonMapper;

/** Reads the region's own files of a pack that has been checked. */
final class RegionReader {
    static final String REGION = "region.yaml";
    static final String DIVISIONS = "divisions.csv";
    static final String AUTHORITIES = "authorities.csv";
    static final String ZONES = "zones.csv";
    static final String FORMER_CODES = "former-codes.csv";
    static final String SERVICE_POINTS = "service-points.csv";
    static final String CALENDAR = "calendar";
    private static final JsonMapper JSON = new JsonMapper();

    private RegionReader() {}

    static Region region(PackNode file) {
        return new Region(
                file.string("code"),
                file.text("name"),
                file.text("title"),
                file.items("authorityKinds").stream()
                        .map(RegionReader::authorityKind)
                        .toList(),
                file.find("servicePoints").map(RegionReader::servicePoints),
                file.find("guideReports")
                        .map(reports -> reports.integer("answerDays", Region.GUIDE_ANSWER_DAYS))
                        .orElse(Region.GUIDE_ANSWER_DAYS));
    }

    private static Region.ServicePoints servicePoints(PackNode points) {
        return new Region.ServicePoints(
                points.get("level").constant(Division.Kind.class), points.text("name"), points.string("host"));
    }

    private static AuthorityKind authorityKind(PackNode kind) {
        return new AuthorityKind(
                kind.string("key"),
                kind.text("name"),
                kind.get("level").constant(Division.Kind.class),
                kind.items("alsoAt").stream()
                        .map(each -> each.constant(Division.Kind.class))
                        .toList(),
                kind.flag("receives", false),
                kind.items("posts").stream()
                        .map(post -> new Post(
                                post.string("key"),
                                post.text("title"),
                                post.get("role").constant(Role.class)))
                        .toList());
    }

    /** With the zones, which are places too. */
    static List<Division> divisions(Pack pack) {
        var levels = pack.csv(DIVISIONS).rows().stream().map(RegionReader::division);
        return Stream.concat(levels, zones(pack).stream().map(Zone::division)).toList();
    }

    static List<Zone> zones(Pack pack) {
        if (!pack.has(ZONES)) return List.of();
        return pack.csv(ZONES).rows().stream().map(RegionReader::zone).toList();
    }

    private static Zone zone(PackTable.Row row) {
        var place = new Division(
                row.get("code"),
                new Text(row.get("name"), row.get("name_en")),
                Division.Kind.ZONE,
                row.get("parent"),
                LocalDate.parse(row.get("valid_from")),
                date(row.get("valid_to")));
        return new Zone(place, row.get("kind"), row.words("townships"), row.words("powers"));
    }

    static List<FormerCode> formerCodes(Pack pack) {
        if (!pack.has(FORMER_CODES)) return List.of();
        return pack.csv(FORMER_CODES).rows().stream()
                .map(row -> new FormerCode(row.get("code"), row.get("name"), row.get("successor")))
                .toList();
    }

    static List<ServicePoint> servicePoints(Pack pack) {
        if (!pack.has(SERVICE_POINTS)) return List.of();
        return pack.csv(SERVICE_POINTS).rows().stream()
                .map(row -> new ServicePoint(
                        row.get("division"), number(row.get("longitude")), number(row.get("latitude"))))
                .toList();
    }

    private static Division division(PackTable.Row row) {
        return new Division(
                row.get("code"),
                new Text(row.get("name"), row.get("name_en")),
                Division.Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)),
                row.get("parent"),
                LocalDate.parse(row.get("valid_from")),
                date(row.get("valid_to")));
    }

    private static @Nullable LocalDate date(String cell) {
        return cell.isEmpty() ? null : LocalDate.parse(cell);
    }

    static List<Authority> authorities(Pack pack) {
        return pack.csv(AUTHORITIES).rows().stream()
                .map(RegionReader::authority)
                .toList();
    }

    private static Authority authority(PackTable.Row row) {
        return new Authority(
                row.get("credit_code"),
                new Text(row.get("name"), row.get("name_en")),
                new Text(row.get("short_name"), row.get("short_name_en")),
                row.get("kind"),
                row.get("division"),
                new Text(row.get("place"), row.get("place_en")),
                row.get("address"),
                row.get("phone"),
                row.get("complaint_phone"),
                new Text(row.get("hours"), row.get("hours_en")),
                number(row.get("longitude")),
                number(row.get("latitude")));
    }

    private static double number(String cell) {
        return cell.isEmpty() ? 0 : Double.parseDouble(cell);
    }

    /** One year's file as the State Council's notices are kept: {@code {year, papers, days: [{name, date, isOffDay}]}}. */
    record Year(int year, List<String> papers, List<Day> days) {}

    record Day(String name, String date, boolean isOffDay) {
        CalendarDay calendarDay() {
            var kind = isOffDay ? CalendarDay.Kind.HOLIDAY : CalendarDay.Kind.MAKE_UP_WORKDAY;
            return new CalendarDay(LocalDate.parse(date), kind, name);
        }
    }

    /** Years without days are announced, not published, and left out. */
    static List<Year> years(Pack pack) {
        var years = new ArrayList<Year>();
        for (var file : pack.files(CALENDAR, ".json")) {
            var year = JSON.readValue(pack.text(file), Year.class);
            if (!year.days().isEmpty()) years.add(year);
        }
        return years;
    }
}
