package org.tongban.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GivingProjectCodesTest {
    private static final String PROJECT = """
            {"id": "%s", "name": "%s", "division": "500103", "organisation": "山城食品", "creditCode": "91500103TC900001XX",
             "investment": "35000000.00"}""";

    private final HttpClient http = HttpClient.newHttpClient();
    private Simulators simulators;

    @BeforeEach
    void start() throws IOException {
        simulators = Simulators.start(new Options("127.0.0.1", 0, 0, "key", "projects"));
    }

    @AfterEach
    void stop() {
        http.close();
        simulators.close();
    }

    @Test
    void a_project_has_one_code_however_often_it_is_asked_for() throws Exception {
        var first = ask(PROJECT.formatted("case-1", "火锅底料生产线"));

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.body()).containsPattern("\\d{4}-500103-04-01-\\d{6}");
        var again = ask(PROJECT.formatted("case-1", "火锅底料生产线"));
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(get("/projects/v1/codes/case-1", "projects").body()).isEqualTo(first.body());
        assertThat(ask(PROJECT.formatted("case-2", "火锅底料生产线")).body()).isNotEqualTo(first.body());
        assertThat(ask(PROJECT.formatted("case-1", "别的项目")).statusCode()).isEqualTo(409);
    }

    @Test
    void what_the_protocol_does_not_allow_is_refused_with_a_code() throws Exception {
        assertThat(get("/projects/v1/codes/case-1", "wrong").body()).contains("bad-key");
        assertThat(get("/projects/v1/codes/none", "projects").body()).contains("unknown-project");
        assertThat(ask("{broken").body()).contains("bad-request");
        assertThat(ask(PROJECT.formatted("", "x")).body()).contains("bad-id");
        assertThat(ask(PROJECT.formatted("a", " ")).body()).contains("bad-name");
        assertThat(ask(PROJECT.formatted("a", "x").replace("500103\"", "5001\""))
                        .body())
                .contains("bad-division");
        assertThat(ask(PROJECT.formatted("a", "x").replace("35000000.00", "viel"))
                        .body())
                .contains("bad-investment");
    }

    @Test
    void a_platform_that_is_down_gives_nothing_until_it_is_back() throws Exception {
        put("{\"down\": true}");
        assertThat(ask(PROJECT.formatted("a", "x")).statusCode()).isEqualTo(503);

        put("{\"down\": false}");
        assertThat(ask(PROJECT.formatted("a", "x")).statusCode()).isEqualTo(201);
    }

    private HttpResponse<String> ask(String body) throws Exception {
        return http.send(
                request("/projects/v1/codes", "projects")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private void put(String body) throws Exception {
        var answer = http.send(
                request("/api/projects/failure", "")
                        .PUT(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> get(String path, String key) throws Exception {
        return http.send(request(path, key).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String key) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + simulators.port() + path))
                .header("Authorization", "Bearer " + key);
    }
}
