package org.tongban.catalog;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.util.List;
import org.tongban.kernel.Sha256;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** How a guide is written down: components in order of the alphabet, so that equal guides have equal hashes. */
public final class GuideVersions {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .changeDefaultVisibility(visibility -> visibility
                    .withVisibility(com.fasterxml.jackson.annotation.PropertyAccessor.ALL, Visibility.NONE)
                    .withVisibility(com.fasterxml.jackson.annotation.PropertyAccessor.FIELD, Visibility.ANY)
                    .withVisibility(com.fasterxml.jackson.annotation.PropertyAccessor.CREATOR, Visibility.ANY))
            .build();

    private GuideVersions() {}

    /** A guide, or whatever else of a pack is kept by its version. */
    public static String json(Object text) {
        return JSON.writeValueAsString(text);
    }

    static Guide guide(String json) {
        return read(json, Guide.class);
    }

    public static <T> T read(String json, Class<T> type) {
        return JSON.readValue(json, type);
    }

    static JsonNode tree(Guide guide) {
        return JSON.valueToTree(guide);
    }

    /** Names of the components in which two guides differ, such as {@code materials}. */
    static List<String> differingParts(Guide one, Guide other) {
        var before = tree(one);
        var after = tree(other);
        return after.propertyNames().stream()
                .filter(part -> !after.path(part).equals(before.path(part)))
                .toList();
    }

    /** SHA-256 of what is written down, in hex. */
    public static String version(String json) {
        return Sha256.hex(json);
    }
}
