package org.tongban;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stands at the edge in tests: the central project platform with a few codes in its drawer. It can be down, dislikes
 * names that begin with {@link #DISLIKED}, and does not understand those that begin with {@link #NOT_UNDERSTOOD}.
 */
public final class PretendProjectPlatform {
    public static final String DISLIKED = "测试";
    public static final String NOT_UNDERSTOOD = "？";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, String> codes = new ConcurrentHashMap<>();
    private final HttpServer http;
    private volatile boolean down;

    PretendProjectPlatform() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        http.createContext("/projects/v1/codes", this::give);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.start();
    }

    String url() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    public void goDown() {
        down = true;
    }

    public void comeBack() {
        down = false;
    }

    private void give(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (down) {
                answer(exchange, 503, Map.of("code", "unavailable"));
                return;
            }
            var asked = JSON.readTree(exchange.getRequestBody().readAllBytes());
            var name = asked.path("name").asString();
            if (name.startsWith(NOT_UNDERSTOOD)) {
                answer(exchange, 400, Map.of("code", "bad-request"));
                return;
            }
            if (name.startsWith(DISLIKED)) {
                answer(exchange, 422, Map.of("code", "bad-name"));
                return;
            }
            var code = codes.computeIfAbsent(
                    asked.path("id").asString(),
                    _ -> code(asked.path("division").asString()));
            answer(exchange, 201, Map.of("id", asked.path("id").asString(), "code", code));
        }
    }

    private String code(String division) {
        var digits = "2611%s0401%05d".formatted(division, codes.size() + 1);
        var product = 10;
        for (var sign : digits.toCharArray()) {
            var sum = (product + sign - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return digits + (11 - product) % 10;
    }

    private static void answer(HttpExchange exchange, int status, Map<String, String> body) throws IOException {
        var bytes = JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
