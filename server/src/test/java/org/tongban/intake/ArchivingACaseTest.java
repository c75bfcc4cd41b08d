package org.tongban.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.tongban.TongbanTest;
import org.tongban.platform.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The package is read with nothing but a zip reader, a JSON reader and SHA-256. */
@TongbanTest
class ArchivingACaseTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext server;

    @Test
    void a_concluded_case_leaves_whole_and_can_be_checked_without_us() throws Exception {
        var handling = new Handling(server, port, "transport");
        var lorries = TenServicesTest.answers("weight=heavy freight=ordinary vehicles=planned many=yes");
        var id = handling.submitted(handling.filledIn("road-freight-permit", lorries, Map.of()));
        var path = "/api/desk/cases/" + id + "/archive";
        assertThat(handling.desk(Role.HEAD).get(path).code()).isEqualTo("casework.not-in-this-state");
        handling.handledToItsEnd(id);
        handling.awaitEnd(id);
        assertThat(handling.desk(Role.WINDOW).get(path).status()).isEqualTo(403);

        var files = unpacked(handling.desk(Role.HEAD).get(path).response().body());

        var manifest = JSON.readTree(files.get("manifest.json"));
        assertThat(manifest.path("retention").asString()).isEqualTo("30");
        assertThat(manifest.path("outcome").asString()).isNotBlank();
        var listed = new ArrayList<String>();
        for (var file : manifest.path("files")) {
            var name = file.path("path").asString();
            listed.add(name);
            assertThat(sha256(files.get(name)))
                    .as(name)
                    .isEqualTo(file.path("sha256").asString());
        }
        assertThat(listed).anyMatch(name -> name.startsWith("papers/"));
        assertThat(listed).anyMatch(name -> name.startsWith("licences/"));
        assertThat(listed).anyMatch(name -> name.startsWith("materials/"));
        assertThat(files.keySet()).containsAll(listed).contains("README.txt");
        assertChained(manifest.path("caseId").asString(), events(files));
    }

    /** As README.txt says. */
    private static void assertChained(String caseId, List<JsonNode> events) throws Exception {
        assertThat(events).hasSizeGreaterThan(4);
        var before = new byte[32];
        for (var event : events) {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(before);
            digest.update(HexFormat.of().parseHex(event.path("salt").asString()));
            var lines = new ArrayList<String>(List.of(caseId));
            for (var field : List.of("version", "type", "actor", "role", "authority", "post", "body")) {
                lines.add(event.path(field).asString());
            }
            if (!event.path("inPlaceOf").asString("").isEmpty()) {
                lines.add(event.path("inPlaceOf").asString());
            }
            before = digest.digest(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
            assertThat(HexFormat.of().formatHex(before))
                    .isEqualTo(event.path("hash").asString());
        }
    }

    private static List<JsonNode> events(Map<String, byte[]> files) {
        return new String(files.get("events.jsonl"), StandardCharsets.UTF_8)
                .lines()
                .map(JSON::readTree)
                .toList();
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    static Map<String, byte[]> unpacked(byte[] zip) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }
}
