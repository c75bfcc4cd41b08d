package org.tongban.simulators;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page that shows what was caught, and the JSON under {@code /api} that tests read. */
final class InboxPages implements HttpHandler {
    private static final int SHOWN = 100;
    private static final int MOST = 1_000;
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'";
    private static final Map<String, String> FILES = Map.of(
            "/", "index.html|text/html",
            "/page.css", "page.css|text/css",
            "/page.js", "page.js|text/javascript",
            "/texts.js", "texts.js|text/javascript",
            "/icon.svg", "icon.svg|image/svg+xml");

    private final Caught caught;
    private final SmsGateway gateway;

    private final ProjectPlatform projects;

    InboxPages(Caught caught, SmsGateway gateway, ProjectPlatform projects) {
        this.caught = caught;
        this.gateway = gateway;
        this.projects = projects;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            answer(exchange).sendTo(exchange);
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        return switch (exchange.getRequestMethod() + " " + path) {
            case "GET /api/sms" -> sms(parameters(exchange));
            case "GET /api/mail" -> mail(parameters(exchange));
            case "GET /api/caught" -> everything(parameters(exchange));
            case "DELETE /api/caught" -> {
                caught.clear();
                yield Answer.empty(204);
            }
            case "GET /api/sms/failure" -> Answer.json(200, gateway.failure());
            case "PUT /api/sms/failure" -> fail(exchange);
            case "GET /api/projects/failure" -> Answer.json(200, Map.of("down", projects.isDown()));
            case "PUT /api/projects/failure" -> {
                projects.setDown(Answer.object(exchange).path("down").asBoolean(false));
                yield Answer.json(200, Map.of("down", projects.isDown()));
            }
            default -> file(exchange.getRequestMethod(), path);
        };
    }

    private Answer sms(Map<String, String> wanted) {
        var to = wanted.getOrDefault("to", "");
        return Answer.json(200, caught.sms.newestFirst(sms -> sms.to().contains(to), count(wanted)));
    }

    private Answer mail(Map<String, String> wanted) {
        var to = wanted.getOrDefault("to", "").toLowerCase(Locale.ROOT);
        return Answer.json(
                200,
                caught.mail.newestFirst(
                        mail -> mail.to().stream()
                                .anyMatch(one -> one.toLowerCase(Locale.ROOT).contains(to)),
                        count(wanted)));
    }

    /** All at once for the page; {@code known} is the version it has: unchanged answers 204. */
    private Answer everything(Map<String, String> wanted) {
        var version = caught.version() + "-" + gateway.failure().hashCode();
        if (version.equals(wanted.get("known"))) return Answer.empty(204);
        return Answer.json(
                200,
                Map.of(
                        "version", version,
                        "failure", gateway.failure(),
                        "sms", caught.sms.newestFirst(each -> true, SHOWN),
                        "mail", caught.mail.newestFirst(each -> true, SHOWN)));
    }

    private Answer fail(HttpExchange exchange) throws IOException {
        var wanted = Answer.object(exchange);
        try {
            var mode = SmsFailure.Mode.valueOf(Answer.text(wanted, "mode"));
            gateway.fail(new SmsFailure(mode, wanted.path("remaining").asInt(-1)));
            return Answer.json(200, gateway.failure());
        } catch (IllegalArgumentException unknown) {
            var modes = Stream.of(SmsFailure.Mode.values()).map(Enum::name).collect(Collectors.joining(", "));
            return Answer.error(400, "bad-mode", "mode: one of " + modes);
        }
    }

    private static Answer file(String method, String path) throws IOException {
        var file = FILES.get(path);
        if (file == null || !(method.equals("GET") || method.equals("HEAD")))
            return Answer.error(404, "unknown-path", "There is nothing at this address.");
        var name = file.substring(0, file.indexOf('|'));
        try (var stream = InboxPages.class.getResourceAsStream("/page/" + name)) {
            if (stream == null) return Answer.error(404, "unknown-path", "There is nothing at this address.");
            return new Answer(
                    200,
                    Map.of(
                            "Content-Type",
                            file.substring(file.indexOf('|') + 1) + "; charset=utf-8",
                            "Content-Security-Policy",
                            POLICY,
                            "Cache-Control",
                            "no-cache",
                            "Referrer-Policy",
                            "no-referrer"),
                    stream.readAllBytes());
        }
    }

    private static int count(Map<String, String> wanted) {
        var limit = wanted.getOrDefault("limit", "");
        return limit.matches("\\d{1,4}") ? Math.min(Integer.parseInt(limit), MOST) : SHOWN;
    }

    private static Map<String, String> parameters(HttpExchange exchange) {
        var query = exchange.getRequestURI().getRawQuery();
        if (query == null) return Map.of();
        return Stream.of(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> decoded(pair[1]), (first, second) -> first));
    }

    private static String decoded(String raw) {
        try {
            return URLDecoder.decode(raw, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return raw;
        }
    }
}
