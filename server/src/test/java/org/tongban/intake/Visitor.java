package org.tongban.intake;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A signed-in applicant on the wire: keeps the session, sends the token against forged requests, speaks tus. */
public final class Visitor {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String TOKEN = "0123456789abcdef";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String root;
    private final String session;

    public Visitor(int port, String session) {
        this.root = "http://localhost:" + port;
        this.session = session;
    }

    public record Seen(int status, String body, HttpResponse<byte[]> response) {
        public JsonNode json() {
            return JSON.readTree(body);
        }

        public String code() {
            return json().path("code").asString("");
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    public Seen get(String path) {
        return send(request(path).GET());
    }

    public Seen post(String path, Object body) {
        return json("POST", path, body);
    }

    public Seen put(String path, Object body) {
        return json("PUT", path, body);
    }

    public Seen patch(String path, Object body) {
        return json("PATCH", path, body);
    }

    public Seen delete(String path) {
        return send(request(path).DELETE());
    }

    private Seen json(String method, String path, Object body) {
        var text = body instanceof String raw ? raw : JSON.writeValueAsString(body);
        return send(
                request(path).header("Content-Type", "application/json").method(method, BodyPublishers.ofString(text)));
    }

    /** As {@link #upload}, by a member of staff. */
    public String uploadAtDesk(String name, String type, byte[] bytes) {
        return upload("/api/desk/uploads", name, type, bytes);
    }

    /** Announces a file; the answer's {@code Location} is where its pieces go. */
    public Seen announce(String name, String type, long length) {
        return announce("/api/my/uploads", name, type, length);
    }

    private Seen announce(String path, String name, String type, long length) {
        return send(tus(path)
                .header("Upload-Length", String.valueOf(length))
                .header("Upload-Metadata", "filename " + base64(name) + ",filetype " + base64(type))
                .POST(BodyPublishers.noBody()));
    }

    public Seen offset(String location) {
        return send(tus(location).method("HEAD", BodyPublishers.noBody()));
    }

    public Seen piece(String location, long offset, byte[] bytes) {
        return send(tus(location)
                .header("Upload-Offset", String.valueOf(offset))
                .header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", BodyPublishers.ofByteArray(bytes)));
    }

    /** Hands in a whole file and gives its reference. */
    public String upload(String name, String type, byte[] bytes) {
        return upload("/api/my/uploads", name, type, bytes);
    }

    private String upload(String path, String name, String type, byte[] bytes) {
        var location = announce(path, name, type, bytes.length).header("Location");
        var sent = piece(location, 0, bytes);
        if (sent.status() != 204) throw new IllegalStateException(sent.body());
        return location.substring(location.lastIndexOf('/') + 1);
    }

    public Map<String, Object> saving(
            JsonNode application, Map<String, ?> answers, Map<String, ?> form, Map<String, ?> materials) {
        return Map.of(
                "version", application.path("version").asInt(),
                "answers", answers,
                "form", form,
                "materials", materials);
    }

    private HttpRequest.Builder tus(String path) {
        return request(path).header("Tus-Resumable", "1.0.0");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(root + path))
                .header("Accept-Language", "zh-CN")
                .header("Cookie", session + "; XSRF-TOKEN=" + TOKEN)
                .header("X-XSRF-TOKEN", TOKEN);
    }

    private Seen send(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), BodyHandlers.ofByteArray());
            return new Seen(response.statusCode(), new String(response.body(), StandardCharsets.UTF_8), response);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
