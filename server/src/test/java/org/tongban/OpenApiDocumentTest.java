package org.tongban;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** docs/openapi.json is what the running server says of itself. */
@TongbanTest
class OpenApiDocumentTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Value("${local.server.port}")
    int port;

    @Test
    void the_document_in_the_repository_matches_the_code() throws Exception {
        var http = new JdkClientHttpRequestFactory();
        http.setReadTimeout(PATIENCE);
        var answer = RestClient.builder()
                .requestFactory(http)
                .build()
                .get()
                .uri("http://localhost:" + port + "/api/openapi.json")
                .retrieve()
                .body(String.class);
        @SuppressWarnings("unchecked")
        var document = new TreeMap<String, Object>(JSON.readValue(answer, Map.class));
        document.remove("servers");
        assertThat(document).extractingByKey("openapi").asString().startsWith("3.1");

        new GeneratedFile("docs/openapi.json", "openapi").expect(JSON.writeValueAsString(document) + "\n");
    }
}
