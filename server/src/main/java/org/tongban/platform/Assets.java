package org.tongban.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Where the built scripts and styles of the server's pages lie, by Vite's manifest, and the drawings of the icons.
 * Without a build the pages come bare and still read.
 */
@Component
public class Assets {
    private static final Logger LOG = LoggerFactory.getLogger(Assets.class);
    private static final String FOLDER = "static/pages/";

    private final JsonNode manifest;
    private final Map<String, String> icons = new LinkedHashMap<>();

    Assets(ObjectMapper json) {
        manifest = read(json, ".vite/manifest.json");
        if (manifest.isEmpty()) LOG.warn("No built pages under {}: they come without style", FOLDER);
        read(json, "icons.json")
                .properties()
                .forEach(icon -> icons.put(icon.getKey(), icon.getValue().asString()));
    }

    /** Style sheets of an entry such as {@code src/site.ts} and of what it imports. */
    public List<String> styles(String entry) {
        var styles = new ArrayList<String>();
        for (var chunk : chunks(entry)) {
            manifest.path(chunk).path("css").forEach(style -> styles.add("/pages/" + style.asString()));
        }
        return styles;
    }

    /** The entry's own script; empty if it is not built. */
    public String script(String entry) {
        var file = manifest.path(entry).path("file").asString("");
        return file.isEmpty() ? "" : "/pages/" + file;
    }

    /** Scripts that the entry imports, to be fetched beside it. */
    public List<String> imports(String entry) {
        return chunks(entry).stream()
                .filter(chunk -> !chunk.equals(entry))
                .map(this::script)
                .toList();
    }

    /** The path of a drawing on a 24 grid; empty if there is none of that name. */
    public String icon(String name) {
        return icons.getOrDefault(name, "");
    }

    private SequencedSet<String> chunks(String entry) {
        var found = new LinkedHashSet<String>();
        collect(entry, found);
        return found;
    }

    private void collect(String chunk, SequencedSet<String> found) {
        if (!manifest.has(chunk) || !found.add(chunk)) return;
        manifest.path(chunk).path("imports").forEach(imported -> collect(imported.asString(), found));
    }

    private static JsonNode read(ObjectMapper json, String file) {
        var resource = new ClassPathResource(FOLDER + file);
        if (!resource.exists()) return json.createObjectNode();
        try (var content = resource.getInputStream()) {
            return json.readTree(content);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
