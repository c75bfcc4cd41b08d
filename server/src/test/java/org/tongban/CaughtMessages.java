package org.tongban;

import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** Stands at the edge in tests: an SMS gateway that takes everything and remembers it by phone number. */
public final class CaughtMessages {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Pattern CODE = Pattern.compile("(?<!\\d)\\d{6}(?!\\d)");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ConcurrentHashMap<String, List<String>> textsByPhone = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, Integer> failures = new ConcurrentHashMap<>();
    private final HttpServer http;

    CaughtMessages() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        http.createContext("/sms/v1/messages", this::take);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.start();
    }

    String url() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    /** All texts that were sent to this number so far, oldest first. */
    public List<String> to(String phone) {
        return List.copyOf(textsByPhone.getOrDefault(phone, List.of()));
    }

    /** Waits for a text to this number that fits, and gives the newest. */
    public String awaited(String phone, Predicate<String> fits) {
        return await().atMost(PATIENCE)
                .until(() -> to(phone).reversed().stream().filter(fits).findFirst(), java.util.Optional::isPresent)
                .orElseThrow();
    }

    /** Forgets what was sent to this number, so that the next code is a new one. */
    public void forget(String phone) {
        textsByPhone.remove(phone);
    }

    /** From now on the gateway answers messages to this number with a status such as 503, and takes none. */
    public void fail(String phone, int status) {
        failures.put(phone, status);
    }

    public void repair(String phone) {
        failures.remove(phone);
    }

    /** The newest sign-in code of six digits that this number got; waits for it. */
    public String codeFor(String phone) {
        var text = awaited(phone, candidate -> CODE.matcher(candidate).find());
        return CODE.matcher(text).results().findFirst().orElseThrow().group();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestMethod().equals("GET")) {
                answer(exchange, 200, "{\"status\":\"delivered\"}");
                return;
            }
            var message = JSON.readTree(exchange.getRequestBody().readAllBytes());
            var failure = failures.get(message.path("to").asString());
            if (failure != null) {
                answer(exchange, failure, "{\"code\":\"failure\"}");
                return;
            }
            textsByPhone
                    .computeIfAbsent(message.path("to").asString(), _ -> new CopyOnWriteArrayList<>())
                    .add(message.path("text").asString());
            var answer = JSON.writeValueAsString(
                    java.util.Map.of("id", message.path("id").asString(), "status", "queued"));
            answer(exchange, 202, answer);
        }
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
