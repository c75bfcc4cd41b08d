package org.tongban.region;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds every YAML file of a pack against {@code region.schema.json}, and says at which line it strays. */
final class SchemaCheck {
    private static final String SCHEMA = "/region/region.schema.json";
    private static final JsonMapper JSON = new JsonMapper();

    private SchemaCheck() {}

    static void check(Pack pack, Collection<String> files, Locale language, Findings findings) {
        for (var file : files) {
            try {
                if (file.endsWith(".yaml")) check(Holder.CHECKED, pack.yaml(file), language, findings);
                else if (file.endsWith(".csv")) pack.csv(file);
                else pack.text(file);
            } catch (PackException broken) {
                broken.findings().forEach(each -> findings.error(each.code(), each.file(), each.line(), pairs(each)));
            }
        }
    }

    /** Every text file there is, and those that must be there. */
    static List<String> required(Pack pack) {
        var must = List.of(RegionReader.REGION, RegionReader.DIVISIONS, RegionReader.AUTHORITIES);
        var files = new java.util.TreeSet<>(must);
        pack.files().stream()
                .filter(file -> file.matches(".*\\.(yaml|csv|json|geojson|md)"))
                .forEach(files::add);
        return List.copyOf(files);
    }

    private static void check(Schema schema, PackNode root, Locale language, Findings findings) {
        JsonNode json = JSON.valueToTree(root.plain());
        var words = language.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : language;
        var errors = schema.validate(json, context -> context.executionConfig(config -> config.locale(words)));
        for (var error : errors) {
            findings.error("schema", nearest(root, error.getInstanceLocation()), "problem", problem(error));
        }
    }

    private static String problem(Error error) {
        return error.getInstanceLocation() + " " + error.getMessage();
    }

    private static PackNode nearest(PackNode root, NodePath path) {
        var at = root;
        for (var i = 0; i < path.getNameCount(); i++) {
            var step = path.getElement(i);
            var items = at.items();
            if (step instanceof Integer index && index < items.size()) at = items.get(index);
            else at = at.find(step.toString()).orElse(at);
        }
        return at;
    }

    private static Object[] pairs(Finding finding) {
        return finding.args().entrySet().stream()
                .flatMap(each -> java.util.stream.Stream.of(each.getKey(), each.getValue()))
                .toArray();
    }

    /** Read once, by whoever checks first: it takes longer than most checks. */
    private static final class Holder {
        static final Schema CHECKED = schema();
    }

    private static Schema schema() {
        try (var file = SchemaCheck.class.getResourceAsStream(SCHEMA)) {
            if (file == null) throw new IllegalStateException(SCHEMA + " is missing");
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(JSON.readTree(file));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
