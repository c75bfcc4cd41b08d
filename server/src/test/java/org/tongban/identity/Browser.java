package org.tongban.identity;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the server as a browser does: keeps cookies, and sends the token against forged requests. */
final class Browser {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String root;

    Browser(int port) {
        this.root = "http://localhost:" + port;
    }

    record Seen(int status, HttpResponse<String> response) {
        JsonNode json() {
            return JSON.readTree(response.body());
        }

        String code() {
            return json().path("code").asString("");
        }

        Optional<String> header(String name) {
            return response.headers().firstValue(name);
        }
    }

    Seen get(String path) {
        return send(request(path).GET());
    }

    Seen delete(String path) {
        return send(guarded(path).DELETE());
    }

    Seen post(String path, String json) {
        return send(guarded(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    Seen send(String method, String path, String contentType, String body) {
        return send(guarded(path).header("Content-Type", contentType).method(method, BodyPublishers.ofString(body)));
    }

    /** As a page of another site would: cookies, but no token. */
    Seen forgedPost(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    Optional<HttpCookie> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(each -> each.getName().equals(name))
                .findFirst();
    }

    void forget(String name) {
        cookie(name).ifPresent(each -> cookies.getCookieStore().remove(null, each));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(root + path)).header("Accept-Language", "zh-CN");
    }

    private HttpRequest.Builder guarded(String path) {
        if (cookie("XSRF-TOKEN").isEmpty()) get("/api/demo/accounts");
        return request(path)
                .header(
                        "X-XSRF-TOKEN",
                        cookie("XSRF-TOKEN").map(HttpCookie::getValue).orElse(""));
    }

    Seen send(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Seen(response.statusCode(), response);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
