package org.tongban;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.tongban.platform.Role;
import org.tongban.platform.Scope;

/** Every endpoint says who may call it, on whose data and what for; and it keeps its word. */
@TongbanTest
class EveryEndpointTest {
    private static final List<Role> CALLERS = List.of(
            Role.ANYONE,
            Role.APPLICANT,
            Role.WINDOW,
            Role.OFFICER,
            Role.HEAD,
            Role.SUPERVISOR,
            Role.ITEM_MANAGER,
            Role.STAFFING_REVIEWER,
            Role.LEGAL_REVIEWER);
    private static final String START = "<!-- endpoints: written by ./tongban security -->";
    private static final String END = "<!-- end of endpoints -->";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private Wire wire;

    @BeforeEach
    void open() {
        wire = new Wire(port);
    }

    @AfterEach
    void close() {
        wire.close();
    }

    @Test
    void declares_role_scope_and_purpose() {
        assertThat(Endpoint.all(context)).isNotEmpty().allSatisfy(endpoint -> {
            assertThat(endpoint.allow()).as(endpoint.name()).isNotNull();
            assertThat(Objects.requireNonNull(endpoint.allow()).role())
                    .as(endpoint.name())
                    .isNotEmpty();
            assertThat(endpoint.allow().purpose()).as(endpoint.name()).isNotBlank();
        });
    }

    @Test
    void refuses_every_role_that_it_does_not_name() {
        var strangers = new Strangers(context, wire);
        var let = new ArrayList<String>();
        for (var endpoint : Endpoint.all(context)) {
            for (var role : CALLERS) {
                if (endpoint.isFor(role)) continue;
                var status = call(endpoint, role, strangers).status();
                if (status != 401 && status != 403) let.add(endpoint.name() + " as " + role + ": " + status);
            }
        }
        assertThat(let).isEmpty();
    }

    @Test
    void hides_what_belongs_to_another_person_authority_or_division() {
        var strangers = new Strangers(context, wire);
        var let = new ArrayList<String>();
        for (var endpoint : Endpoint.all(context)) {
            var scope = Objects.requireNonNull(endpoint.allow()).scope();
            if (!endpoint.hasVariables() || scope == Scope.PUBLIC || scope == Scope.NODE) continue;
            for (var role : CALLERS) {
                if (!endpoint.isFor(role)) continue;
                var answer = call(endpoint, role, strangers);
                if (answer.status() != 403 && answer.status() != 404) {
                    let.add(endpoint.name() + " as " + role + ": " + answer.status() + " " + answer.code());
                }
            }
        }
        assertThat(let).isEmpty();
    }

    @Test
    void never_fails_for_those_whom_it_serves() {
        var strangers = new Strangers(context, wire);
        var failed = new ArrayList<String>();
        for (var endpoint : Endpoint.all(context)) {
            for (var role : CALLERS) {
                if (!endpoint.isFor(role)) continue;
                var status = call(endpoint, role, strangers).status();
                if (status >= 500) failed.add(endpoint.name() + " as " + role + ": " + status);
            }
        }
        assertThat(failed).isEmpty();
    }

    @Test
    void lists_show_nothing_of_others() {
        var strangers = new Strangers(context, wire);
        for (var list : List.of(
                "/api/my/cases",
                "/api/my/messages",
                "/api/my/applications",
                "/api/my/bundle-applications",
                "/api/my/bundles",
                "/api/my/accesses")) {
            var answer = wire.send("GET", list, strangers.cookie(Role.APPLICANT), Map.of(), new byte[0]);
            assertThat(answer.status()).as(list).isEqualTo(200);
            assertThat(answer.json().path("items").size()).as(list).isZero();
        }
    }

    @Test
    void does_not_take_the_session_of_one_face_for_the_other() {
        var strangers = new Strangers(context, wire);
        var desk = strangers.cookie(Role.HEAD).replace("tongban_desk=", "tongban_my=");
        var my = strangers.cookie(Role.APPLICANT).replace("tongban_my=", "tongban_desk=");

        assertThat(wire.send("GET", "/api/my/person", desk, Map.of(), new byte[0])
                        .code())
                .isEqualTo("identity.session-expired");
        assertThat(wire.send("GET", "/api/desk/queues", my, Map.of(), new byte[0])
                        .code())
                .isEqualTo("identity.session-expired");
    }

    @Test
    void stands_in_the_table_of_the_security_guide() throws IOException {
        var guide = Files.readString(TestGround.ROOT.resolve("docs/security.md"));
        var table = Endpoint.all(context).stream().map(Endpoint::line).collect(Collectors.joining("\n"));
        var before = guide.substring(0, guide.indexOf(START) + START.length());
        var after = guide.substring(guide.indexOf(END));
        var head = "\n\n| method | path | role | scope | purpose |\n|---|---|---|---|---|\n";

        new GeneratedFile("docs/security.md", "security").expect(before + head + table + "\n\n" + after);
    }

    private Wire.Answer call(Endpoint endpoint, Role role, Strangers strangers) {
        var headers = Map.of("Content-Type", endpoint.contentType(), "Tus-Resumable", "1.0.0", "Upload-Offset", "0");
        return wire.send(
                endpoint.method(), strangers.path(endpoint), strangers.cookie(role), headers, strangers.body(endpoint));
    }
}
