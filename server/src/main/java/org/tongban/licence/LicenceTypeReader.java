package org.tongban.licence;

import java.util.List;
import org.tongban.kernel.Sha256;
import org.tongban.region.Pack;
import org.tongban.region.PackNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code licences/*.yaml} of a pack, and writes types down so that equal ones have equal hashes. */
final class LicenceTypeReader {
    /** Not given out in reality, so that no generated code meets a real business. */
    private static final String FICTITIOUS_SEGMENT = "TC";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private LicenceTypeReader() {}

    static List<LicenceType> all(Pack pack) {
        var segment = pack.yaml("region.yaml").string("codeSegment", FICTITIOUS_SEGMENT);
        return pack.yamls("licences").stream().map(node -> type(node, segment)).toList();
    }

    private static LicenceType type(PackNode node, String segment) {
        var validity = node.string("validityYears", "none");
        var template = node.get("template");
        return new LicenceType(
                node.string("slug"),
                node.text("name"),
                node.string("typeCode"),
                validity.equals("none") ? 0 : Integer.parseInt(validity),
                node.items("fields").stream().map(LicenceTypeReader::field).toList(),
                template.text("title"),
                template.text("note"),
                segment);
    }

    private static LicenceType.Field field(PackNode node) {
        return new LicenceType.Field(
                node.string("key"), node.text("label"), node.string("from"), node.string("otherwise", ""));
    }

    static String json(LicenceType type) {
        return JSON.writeValueAsString(type);
    }

    static LicenceType type(String json) {
        return JSON.readValue(json, LicenceType.class);
    }

    static String version(String json) {
        return Sha256.hex(json);
    }
}
