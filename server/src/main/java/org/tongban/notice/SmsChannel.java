package org.tongban.notice;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

/** Speaks to the SMS gateway. A repeated id is taken once there, so trying again after a lost answer is safe. */
@Component
class SmsChannel {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(8);

    private final SmsSettings settings;
    private final ObjectMapper json;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();

    SmsChannel(SmsSettings settings, ObjectMapper json) {
        this.settings = settings;
        this.json = json;
    }

    Answer send(UUID id, Content content) {
        var body = json.writeValueAsString(Map.of(
                "id", id.toString(),
                "to", content.address(),
                "text", content.text(),
                "signature", settings.signature()));
        return answer(request("").POST(BodyPublishers.ofString(body)).header("Content-Type", "application/json"));
    }

    Answer report(UUID id) {
        return answer(request("/" + id).GET());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(settings.url() + "/sms/v1/messages" + path))
                .timeout(ANSWER)
                .header("Authorization", "Bearer " + settings.key());
    }

    private Answer answer(HttpRequest.Builder request) {
        try {
            return meaning(http.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException unreachable) {
            return new Answer.Later(
                    "gateway unreachable: " + unreachable.getClass().getSimpleName());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Answer.Later("stopping");
        }
    }

    /** 2xx tells the status; 400, 409 and 422 will say the same again; everything else may pass. */
    private Answer meaning(HttpResponse<String> response) {
        return switch (response.statusCode()) {
            case 200, 201, 202 -> status(field(response, "status"));
            case 400, 409, 422 -> new Answer.Never(field(response, "code"));
            default -> new Answer.Later("gateway says " + response.statusCode());
        };
    }

    private static Answer status(String status) {
        return switch (status) {
            case "delivered" -> new Answer.Delivered();
            case "undelivered" -> new Answer.Never("undelivered");
            default -> new Answer.Taken();
        };
    }

    private String field(HttpResponse<String> response, String name) {
        try {
            return json.readTree(response.body()).path(name).asString("");
        } catch (JacksonException notJson) {
            return "";
        }
    }
}
