package org.tongban;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends whatever it is told to, with a session's cookie and the token against forged requests. */
final class Wire implements AutoCloseable {
    private static final String TOKEN = "3f0c8a52-7f43-4a55-b6b4-1d8d7a1c2e90";

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;

    Wire(int port) {
        this.port = port;
    }

    record Answer(int status, String contentType, String body, HttpResponse<byte[]> response) {
        /** The problem's code; empty where the answer is no problem. */
        String code() {
            try {
                return contentType.startsWith("application/problem+json")
                        ? json().path("code").asString("")
                        : "";
            } catch (JacksonException notJson) {
                return "";
            }
        }

        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }
    }

    Answer send(String method, String path, String cookie, String contentType, byte[] body) {
        return send(method, path, cookie, Map.of("Content-Type", contentType), body);
    }

    Answer send(String method, String path, String cookie, Map<String, String> headers, byte[] body) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(60))
                .header("Cookie", "XSRF-TOKEN=" + TOKEN + (cookie.isEmpty() ? "" : "; " + cookie))
                .header("X-XSRF-TOKEN", TOKEN)
                .header("Accept", "application/json, application/problem+json, */*")
                .method(method, BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        try {
            var response = sent(request.build());
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    new String(response.body(), StandardCharsets.UTF_8),
                    response);
        } catch (IOException broken) {
            throw new IllegalStateException(method + " " + path + ": " + broken, broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** After a refusal the server closes the connection; who was about to use it again, or another such, opens a new one. */
    private HttpResponse<byte[]> sent(HttpRequest request) throws IOException, InterruptedException {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException closedMeanwhile) {
            try (var another = HttpClient.newHttpClient()) {
                return another.send(request, BodyHandlers.ofByteArray());
            }
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
