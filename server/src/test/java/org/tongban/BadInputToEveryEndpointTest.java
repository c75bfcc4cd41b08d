package org.tongban;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.tongban.platform.MovableClock;
import org.tongban.platform.Role;

/** Whatever is sent, the answer is a problem with a code, or it was taken; the server never breaks. */
@TongbanTest
class BadInputToEveryEndpointTest {
    private static final List<Role> CALLERS = List.of(
            Role.APPLICANT,
            Role.WINDOW,
            Role.OFFICER,
            Role.HEAD,
            Role.ITEM_MANAGER,
            Role.STAFFING_REVIEWER,
            Role.LEGAL_REVIEWER);
    private static final int HUGE = 300_000;
    private static final List<String> BROKEN = List.of(
            "", "{", "[]", "[1,", "null", "\"text\"", "{\"a\":", "{\"unknown\": 1}", "\u0000", "[".repeat(5_000));
    private static final List<String> WRONG = List.of(
            "null", "{}", "[]", "[null]", "[[]]", "-1", "99999999999999999999", "1.5", "true", "\"\"", "\"\\u0000\"");
    private static final List<String> PATHS = List.of(
            "x", "%20", "%C0%AF", "..%2f..", "00000000-0000-0000-0000-000000000000", "%F0%9F%98%80", "%00", "1;2");
    private static final List<String> QUERIES = List.of(
            "cursor=x",
            "cursor=%00",
            "lang=xx&lang=",
            "q=" + "a".repeat(3_000),
            "q=%25%27%22%5C",
            "queue=none",
            "division=none");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private final List<String> broken = new ArrayList<>();
    private Wire wire;

    @BeforeEach
    void open() {
        wire = new Wire(port);
    }

    @AfterEach
    void close() {
        wire.close();
        context.getBean(MovableClock.class).moveTo(Duration.ZERO); // 1.5 days ahead are taken for one
    }

    @Test
    void broken_json_wrong_types_and_huge_texts_are_answered_by_a_problem() {
        var strangers = new Strangers(context, wire);
        for (var endpoint : Endpoint.all(context)) {
            if (!endpoint.takesBody()) continue;
            var bodies = new ArrayList<>(BROKEN);
            for (var part : endpoint.bodyParts()) bodies.addAll(wrong(part));
            for (var body : bodies) {
                send(endpoint, strangers.path(endpoint), strangers, "application/json", body);
            }
            send(endpoint, strangers.path(endpoint), strangers, "text/plain", "text");
            send(endpoint, strangers.path(endpoint), strangers, "application/xml", "<a/>");
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void bad_ids_and_bad_parameters_are_answered_by_a_problem() {
        var strangers = new Strangers(context, wire);
        for (var endpoint : Endpoint.all(context)) {
            if (endpoint.hasVariables()) {
                for (var bad : PATHS) {
                    send(
                            endpoint,
                            endpoint.path().replaceAll(Endpoint.VARIABLE, bad).replace("/**", "/x"),
                            strangers,
                            "application/json",
                            "{}");
                }
            }
            if (!endpoint.method().equals("GET")) continue;
            for (var query : QUERIES) {
                send(endpoint, strangers.path(endpoint) + "?" + query, strangers, "application/json", "");
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void an_idempotency_key_without_measure_is_refused() {
        var strangers = new Strangers(context, wire);
        var headers = Map.of("Idempotency-Key", "k".repeat(201), "Content-Type", "application/json");

        var answer =
                wire.send("POST", "/api/my/applications", strangers.cookie(Role.APPLICANT), headers, "{}".getBytes());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("platform.bad-parameter");
    }

    private static List<String> wrong(RecordComponent part) {
        var bodies = new ArrayList<String>();
        for (var value : WRONG) bodies.add("{\"%s\": %s}".formatted(part.getName(), value));
        bodies.add("{\"%s\": \"%s\"}".formatted(part.getName(), "长".repeat(HUGE)));
        return bodies;
    }

    private void send(Endpoint endpoint, String path, Strangers strangers, String contentType, String body) {
        var role = CALLERS.stream().filter(endpoint::isFor).findFirst().orElse(Role.ANYONE);
        var answer = wire.send(
                endpoint.method(),
                path,
                strangers.cookie(role),
                Map.of("Content-Type", contentType, "Tus-Resumable", "1.0.0"),
                body.getBytes(StandardCharsets.UTF_8));
        var isApi = endpoint.path().startsWith("/api/");
        var hasBody = !endpoint.method().equals("HEAD");
        if (answer.status() >= 500
                || (isApi && hasBody && answer.status() >= 400 && answer.code().isEmpty())) {
            var shown = body.length() > 60 ? body.substring(0, 60) + "…" : body;
            broken.add("%s %s as %s with %s %s: %d %s"
                    .formatted(
                            endpoint.method(), path, role, contentType, shown, answer.status(), answer.contentType()));
        }
    }
}
