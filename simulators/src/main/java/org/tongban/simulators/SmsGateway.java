package org.tongban.simulators;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The SMS protocol of docs/integration.md: messages are taken once per id and can be asked about. */
final class SmsGateway implements HttpHandler {
    static final String PATH = "/sms/v1/messages";
    static final int MAX_CHARACTERS = 500;

    private static final Pattern MOBILE = Pattern.compile("1\\d{10}");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final Caught caught;
    private final String key;
    private final InstantSource time;
    private SmsFailure failure = SmsFailure.NONE;

    SmsGateway(Caught caught, String key, InstantSource time) {
        this.caught = caught;
        this.key = key;
        this.time = time;
    }

    synchronized SmsFailure failure() {
        return failure;
    }

    synchronized void fail(SmsFailure wanted) {
        failure = wanted;
    }

    private synchronized SmsFailure.Mode nextMode() {
        var mode = failure.mode();
        failure = failure.afterOne();
        return mode;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            if (!authorised(exchange)) {
                Answer.error(401, "bad-key", "The Authorization header holds no valid key.")
                        .sendTo(exchange);
            } else if (path.equals(PATH) && exchange.getRequestMethod().equals("POST")) {
                take(exchange);
            } else if (path.startsWith(PATH + "/")
                    && exchange.getRequestMethod().equals("GET")) {
                status(path.substring(PATH.length() + 1)).sendTo(exchange);
            } else {
                Answer.error(404, "unknown-path", "There is nothing at this address.")
                        .sendTo(exchange);
            }
        }
    }

    private boolean authorised(HttpExchange exchange) {
        var given = exchange.getRequestHeaders().getFirst("Authorization");
        return given != null
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8), ("Bearer " + key).getBytes(StandardCharsets.UTF_8));
    }

    private void take(HttpExchange exchange) throws IOException {
        var request = Answer.object(exchange);
        switch (nextMode()) {
            case UNAVAILABLE ->
                Answer.error(503, "unavailable", "The gateway is down. Try again later.")
                        .sendTo(exchange);
            case BUSY ->
                Answer.error(429, "too-many", "Too many messages. Try again after the given seconds.")
                        .with("Retry-After", "1")
                        .sendTo(exchange);
            case BLOCKED ->
                Answer.error(422, "number-blocked", "This number takes no messages.")
                        .sendTo(exchange);
            case SILENT -> taken(request, "delivered"); // closed without an answer
            case UNDELIVERABLE -> taken(request, "undelivered").sendTo(exchange);
            case NONE -> taken(request, "delivered").sendTo(exchange);
        }
    }

    private Answer taken(JsonNode request, String status) {
        if (request.isMissingNode()) return Answer.error(400, "bad-request", "The body is no JSON object.");
        var sms = new CaughtSms(
                Answer.text(request, "id"),
                Answer.text(request, "to"),
                Answer.text(request, "text"),
                Answer.text(request, "signature"),
                status,
                time.instant());
        if (!ID.matcher(sms.id()).matches())
            return Answer.error(400, "bad-id", "id: 1 to 64 letters, digits, dots, lines.");
        if (!MOBILE.matcher(sms.to()).matches())
            return Answer.error(422, "bad-number", "to: a mainland mobile number of 11 digits.");
        if (sms.text().isBlank()) return Answer.error(422, "text-empty", "text: must not be empty.");
        if (sms.text().length() + sms.signature().length() > MAX_CHARACTERS)
            return Answer.error(422, "text-too-long", "text: at most " + MAX_CHARACTERS + " characters.");
        return caught.sms
                .addUnlessKnown(sms.id(), sms)
                .map(known -> known.saysTheSameAs(sms)
                        ? Answer.json(200, report(known))
                        : Answer.error(409, "id-reused", "This id belongs to another message."))
                .orElseGet(() -> Answer.json(202, Map.of("id", sms.id(), "status", "queued")));
    }

    private Answer status(String id) {
        return caught.sms
                .byId(id)
                .map(sms -> Answer.json(200, report(sms)))
                .orElseGet(() -> Answer.error(404, "unknown-message", "No message has this id."));
    }

    private static Map<String, String> report(CaughtSms sms) {
        return Map.of("id", sms.id(), "status", sms.status(), "at", sms.at().toString());
    }
}
