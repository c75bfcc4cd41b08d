package org.tongban.simulators;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An HTTP answer: status, headers, body; and the bounded reading of a request's JSON. */
record Answer(int status, Map<String, String> headers, byte[] body) {
    static final int MAX_REQUEST_BYTES = 64 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, String> JSON_HEADERS =
            Map.of("Content-Type", "application/json; charset=utf-8", "Cache-Control", "no-store");

    static Answer json(int status, Object value) {
        return new Answer(status, JSON_HEADERS, JSON.writeValueAsString(value).getBytes(StandardCharsets.UTF_8));
    }

    static Answer error(int status, String code, String message) {
        return json(status, Map.of("code", code, "message", message));
    }

    static Answer empty(int status) {
        return new Answer(status, Map.of(), new byte[0]);
    }

    Answer with(String header, String value) {
        var more = new java.util.TreeMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, body);
    }

    void sendTo(HttpExchange exchange) throws IOException {
        headers.forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        boolean bodyless = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, bodyless ? -1 : body.length);
        if (!bodyless) exchange.getResponseBody().write(body);
    }

    /** The request's JSON object, or a missing node when it is none, is too large, or is broken. */
    static JsonNode object(HttpExchange exchange) throws IOException {
        var bytes = exchange.getRequestBody().readNBytes(MAX_REQUEST_BYTES + 1);
        if (bytes.length > MAX_REQUEST_BYTES) return JSON.missingNode();
        try {
            var node = JSON.readTree(bytes);
            return node.isObject() ? node : JSON.missingNode();
        } catch (JacksonException broken) {
            return JSON.missingNode();
        }
    }

    static String text(JsonNode object, String field) {
        return object.path(field).asString("");
    }
}
