package org.tongban.region.lint;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tongban.region.Findings;
import org.tongban.region.Pack;
import org.tongban.region.PackTable.Row;
import org.tongban.region.RegionRule;

/** A position is whole, lies in the country and in the place that it is said to be in; a service point has a village. */
public final class PositionRule implements RegionRule {
    private static final String POINTS = "service-points.csv";
    private static final Pattern DEGREES = Pattern.compile("-?\\d{1,3}(\\.\\d+)?|");
    private static final double WEST = 73;
    private static final double EAST = 136;
    private static final double SOUTH = 3;
    private static final double NORTH = 54;

    @Override
    public void check(Pack pack, Findings findings) {
        var outlines = Outlines.of(pack);
        var zones = zones(pack);
        for (var row : pack.csv("authorities.csv").rows()) {
            var division = row.get("division");
            checkPosition(row, zones.getOrDefault(division, division), outlines, findings);
        }
        if (pack.has(POINTS)) checkPoints(pack, outlines, findings);
    }

    /** The map draws no zones: one is looked for where its parent lies. */
    private static Map<String, String> zones(Pack pack) {
        var parents = new HashMap<String, String>();
        if (pack.has("zones.csv")) {
            pack.csv("zones.csv").rows().forEach(row -> parents.put(row.get("code"), row.get("parent")));
        }
        return parents;
    }

    private static void checkPoints(Pack pack, Outlines outlines, Findings findings) {
        var level = pack.yaml("region.yaml")
                .find("servicePoints")
                .map(points -> points.string("level"))
                .orElse("");
        var villages = pack.csv("divisions.csv").rows().stream()
                .filter(row -> row.get("kind").equals(level))
                .map(row -> row.get("code"))
                .collect(Collectors.toSet());
        var seen = new HashSet<String>();
        for (var row : pack.csv(POINTS).rows()) {
            var division = row.get("division");
            if (!villages.contains(division)) findings.error("not-a-service-point", row, "division", division);
            if (!seen.add(division)) findings.error("duplicate-key", row, "key", division);
            if (row.get("longitude").isEmpty() && row.get("latitude").isEmpty()) {
                findings.error("empty-cell", row, "column", "longitude");
            }
            checkPosition(row, division, outlines, findings);
        }
    }

    private static void checkPosition(Row row, String division, Outlines outlines, Findings findings) {
        var readable = true;
        for (var column : new String[] {"longitude", "latitude"}) {
            if (DEGREES.matcher(row.get(column)).matches()) continue;
            findings.error("bad-number", row, "column", column, "value", row.get(column));
            readable = false;
        }
        if (!readable || row.get("longitude").isEmpty() && row.get("latitude").isEmpty()) return;
        if (row.get("longitude").isEmpty() || row.get("latitude").isEmpty()) {
            findings.error("position-incomplete", row);
            return;
        }
        var longitude = Double.parseDouble(row.get("longitude"));
        var latitude = Double.parseDouble(row.get("latitude"));
        if (longitude < WEST || longitude > EAST || latitude < SOUTH || latitude > NORTH) {
            findings.error("position-out-of-range", row, "longitude", longitude, "latitude", latitude);
        } else if (!outlines.mayHold(division, longitude, latitude)) {
            findings.error("position-outside", row, "division", division);
        }
    }
}
