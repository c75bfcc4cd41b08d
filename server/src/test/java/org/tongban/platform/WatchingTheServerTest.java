package org.tongban.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongban.TongbanTest;

@TongbanTest
class WatchingTheServerTest {
    @LocalServerPort
    private int port;

    @Test
    void prometheus_on_this_machine_reads_the_figures() throws Exception {
        var figures = get("/manage/prometheus", "X-Nothing");

        assertThat(figures.statusCode()).isEqualTo(200);
        assertThat(figures.body())
                .contains(
                        "tongban_notice_deliveries{state=\"waiting\"}",
                        "hikaricp_connections",
                        "jvm_memory_used_bytes");
    }

    @Test
    void nobody_reads_them_through_a_proxy() throws Exception {
        assertThat(get("/manage/prometheus", "X-Forwarded-For").statusCode()).isIn(401, 403);
        assertThat(get("/manage/health", "X-Forwarded-For").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> get(String path, String header) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .header(header, "203.0.113.7")
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
