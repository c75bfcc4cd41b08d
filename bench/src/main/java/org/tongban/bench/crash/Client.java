package org.tongban.bench.crash;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** A browser's worth of HTTP: cookies, the CSRF header, JSON. It outlives the server it talks to. */
final class Client {
    /** An answer; {@code status} 0 means that none came. */
    record Answer(int status, JsonNode body) {
        boolean isDone() {
            return status >= 200 && status < 300;
        }
    }

    private static final ObjectMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final byte[] PICTURE = picture();

    private final String url;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    Client(String url) {
        this.url = url;
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer send(String method, String path, Map<String, ?> body, String key) {
        if (csrf().isEmpty()) get("/api/demo/clock");
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** A picture, in one piece by the tus protocol; its reference, or none when the server is gone meanwhile. */
    List<String> upload() {
        var announced = sent(request("/api/my/uploads")
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", Integer.toString(PICTURE.length))
                .header("Upload-Metadata", "filename " + base64("材料.png") + ",filetype " + base64("image/png"))
                .POST(HttpRequest.BodyPublishers.noBody()));
        var location = announced
                .flatMap(answer -> answer.headers().firstValue("Location"))
                .orElse("");
        if (location.isEmpty()) return List.of();
        var done = sent(request(location)
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Offset", "0")
                .header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", HttpRequest.BodyPublishers.ofByteArray(PICTURE)));
        return done.filter(answer -> answer.statusCode() == 204).isEmpty()
                ? List.of()
                : List.of(location.substring(location.lastIndexOf('/') + 1));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url).resolve(path)).header("X-XSRF-TOKEN", csrf());
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] picture() {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Empty when no answer came. */
    private Optional<HttpResponse<String>> sent(HttpRequest.Builder request) {
        try {
            return Optional.of(http.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException killed) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Answer send(HttpRequest.Builder request) {
        return sent(request.header("Accept", "application/json"))
                .map(answer -> new Answer(
                        answer.statusCode(), JSON.readTree(answer.body().isBlank() ? "null" : answer.body())))
                .orElseGet(() -> new Answer(0, JSON.nullNode()));
    }

    private String csrf() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }
}
