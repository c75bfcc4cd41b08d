package org.tongban.region.lint;

import java.time.LocalDate;
import org.tongban.region.Findings;
import org.tongban.region.Pack;
import org.tongban.region.RegionRule;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A year's file names its year and holds days that are dates of it or of the years beside it. */
public final class CalendarRule implements RegionRule {
    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public void check(Pack pack, Findings findings) {
        for (var file : pack.files("calendar", ".json")) {
            try {
                checkYear(file, JSON.readTree(pack.text(file)), findings);
            } catch (JacksonException broken) {
                var at = broken.getLocation();
                findings.error("bad-calendar", file, at == null ? 1 : at.getLineNr(), "problem", "JSON");
            }
        }
    }

    private static void checkYear(String file, JsonNode json, Findings findings) {
        var year = json.path("year").asInt(0);
        if (!file.equals("calendar/" + year + ".json")) findings.error("bad-calendar", file, 1, "problem", "year");
        if (!json.path("papers").isArray() || !json.path("days").isArray()) {
            findings.error("bad-calendar", file, 1, "problem", "papers, days");
        }
        for (var day : json.path("days")) {
            if (!isDayNear(day, year)) findings.error("bad-calendar", file, 0, "problem", day.toString());
        }
    }

    private static boolean isDayNear(JsonNode day, int year) {
        var date = day.path("date").asString("");
        if (!date.matches("\\d{4}-\\d{2}-\\d{2}") || !day.path("isOffDay").isBoolean()) return false;
        try {
            return Math.abs(LocalDate.parse(date).getYear() - year) <= 1;
        } catch (java.time.DateTimeException noSuchDay) {
            return false;
        }
    }
}
