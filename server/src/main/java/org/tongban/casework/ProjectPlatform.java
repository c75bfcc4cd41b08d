package org.tongban.casework;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.tongban.kernel.ProjectCode;
import org.tongban.kernel.RejectedException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

/** Asks the central platform for a project's code. The same case asked twice gets the same code. */
@Component
@EnableConfigurationProperties(ProjectPlatformSettings.class)
class ProjectPlatform {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(8);

    private final ProjectPlatformSettings settings;
    private final ObjectMapper json;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();

    ProjectPlatform(ProjectPlatformSettings settings, ObjectMapper json) {
        this.settings = settings;
        this.json = json;
    }

    /** @param id the case; the platform knows a repeated one */
    record Project(UUID id, String name, String division, String organisation, String creditCode, String investment) {}

    sealed interface Reply {
        record Code(ProjectCode code) implements Reply {}

        /** The platform found the project's data wrong; asking again alone does not help. */
        record Refused(String problem) implements Reply {}

        /** The platform does not answer, or is too busy. */
        record Unreachable(String why) implements Reply {}

        /** We ask wrongly: a key, an address, a request that the platform does not understand. */
        record OwnFault(String what) implements Reply {}
    }

    Reply ask(Project project) {
        var request = HttpRequest.newBuilder(URI.create(settings.url() + "/projects/v1/codes"))
                .timeout(ANSWER)
                .header("Authorization", "Bearer " + settings.key())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.writeValueAsString(project)))
                .build();
        try {
            return meaning(http.send(request, BodyHandlers.ofString()));
        } catch (IOException unreachable) {
            return new Reply.Unreachable(unreachable.getClass().getSimpleName());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Reply.Unreachable("stopping");
        }
    }

    private Reply meaning(HttpResponse<String> response) {
        return switch (response.statusCode()) {
            case 200, 201 -> code(field(response, "code"));
            case 409, 422 -> new Reply.Refused(problem(field(response, "code")));
            case 400, 401, 403, 404, 405 -> new Reply.OwnFault("platform says " + response.statusCode());
            default -> new Reply.Unreachable("platform says " + response.statusCode());
        };
    }

    /** What is no code is not written on a case, whoever sent it. */
    private static Reply code(String given) {
        try {
            return new Reply.Code(ProjectCode.parse(given));
        } catch (RejectedException wrong) {
            return new Reply.Refused("bad-code");
        }
    }

    /** Its own word for it, if that is one. */
    private static String problem(String said) {
        return said.matches("[a-z][a-z-]{0,39}") ? said : "unnamed";
    }

    private String field(HttpResponse<String> response, String name) {
        try {
            return json.readTree(response.body()).path(name).asString("");
        } catch (JacksonException notJson) {
            return "";
        }
    }
}
