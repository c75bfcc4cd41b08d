package org.tongban.region.lint;

import java.util.stream.Collectors;
import org.tongban.region.Findings;
import org.tongban.region.Pack;
import org.tongban.region.RegionRule;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The map is GeoJSON, and each outline belongs to a division. */
public final class MapRule implements RegionRule {
    private static final String FILE = "map.geojson";
    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public void check(Pack pack, Findings findings) {
        if (!pack.has(FILE)) return;
        var codes = pack.csv("divisions.csv").rows().stream()
                .map(row -> row.get("code"))
                .collect(Collectors.toSet());
        try {
            var features = JSON.readTree(pack.text(FILE)).path("features");
            if (!features.isArray()) findings.error("bad-map", FILE, 1, "problem", "features");
            for (var feature : features) {
                var code = feature.path("properties").path("code").asString("");
                if (!codes.contains(code)) findings.error("unknown-division", FILE, 1, "division", code);
                if (!isOutline(feature)) findings.error("bad-map", FILE, 1, "problem", code);
            }
        } catch (JacksonException broken) {
            findings.error("bad-map", FILE, Math.max(1, broken.getLocation().getLineNr()), "problem", "JSON");
        }
    }

    private static boolean isOutline(JsonNode feature) {
        var geometry = feature.path("geometry");
        var type = geometry.path("type").asString("");
        var position = geometry.path("coordinates").path(0).path(0);
        if (type.equals("MultiPolygon")) position = position.path(0);
        else if (!type.equals("Polygon")) return false;
        return position.path(0).isNumber() && position.path(1).isNumber();
    }
}
