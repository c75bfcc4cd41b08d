package org.tongban.intake;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody without an account, who sends forms without script. @param address of this machine that they call from */
public record Passerby(int port, String address) {
    public Passerby(int port) {
        this(port, "127.0.0.1");
    }

    public record Seen(int status, String body) {}

    public Seen get(String path) {
        return send(request(path).GET());
    }

    public Seen post(String path, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept-Language", "zh-CN");
    }

    private Seen send(HttpRequest.Builder request) {
        try (var http = HttpClient.newBuilder()
                .localAddress(InetAddress.getByName(address))
                .build()) {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            return new Seen(answer.statusCode(), answer.body());
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
