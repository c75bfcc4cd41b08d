package org.tongban.simulators;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import tools.jackson.databind.JsonNode;

/**
 * The central platform of investment projects by docs/integration.md: gives each project a code of GB/T 40058, the same
 * one to whoever asks again. The department and type digits are this simulator's own choice.
 */
final class ProjectPlatform implements HttpHandler {
    static final String PATH = "/projects/v1/codes";
    static final int MAX_CODES = 10_000;

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern DIVISION = Pattern.compile("\\d{6}");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,15}(\\.\\d{1,2})?");
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyMM");
    private static final String DEPARTMENT_AND_TYPE = "0401";
    private static final int MOST_NAME = 200;

    /** A project and the code it has. */
    record Given(String id, String name, String division, String creditCode, String code) {
        private boolean isFor(Given other) {
            return name.equals(other.name) && division.equals(other.division) && creditCode.equals(other.creditCode);
        }
    }

    private final Catches<Given> codes = new Catches<>(MAX_CODES, new AtomicLong());
    private final String key;
    private final InstantSource time;
    private volatile boolean down;

    ProjectPlatform(String key, InstantSource time) {
        this.key = key;
        this.time = time;
    }

    boolean isDown() {
        return down;
    }

    void setDown(boolean wanted) {
        down = wanted;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            answer(exchange).sendTo(exchange);
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        if (!isAuthorised(exchange)) {
            return Answer.error(401, "bad-key", "The Authorization header holds no valid key.");
        }
        if (down) return Answer.error(503, "unavailable", "The platform is down. Try again later.");
        if (path.equals(PATH) && exchange.getRequestMethod().equals("POST")) return give(Answer.object(exchange));
        if (path.startsWith(PATH + "/") && exchange.getRequestMethod().equals("GET")) {
            return codes.byId(path.substring(PATH.length() + 1))
                    .map(given -> Answer.json(200, told(given)))
                    .orElseGet(() -> Answer.error(404, "unknown-project", "No project has this id."));
        }
        return Answer.error(404, "unknown-path", "There is nothing at this address.");
    }

    private boolean isAuthorised(HttpExchange exchange) {
        var given = exchange.getRequestHeaders().getFirst("Authorization");
        return given != null
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8), ("Bearer " + key).getBytes(StandardCharsets.UTF_8));
    }

    private Answer give(JsonNode asked) {
        if (asked.isMissingNode()) return Answer.error(400, "bad-request", "The body is no JSON object.");
        var id = Answer.text(asked, "id");
        var name = Answer.text(asked, "name");
        var division = Answer.text(asked, "division");
        var creditCode = Answer.text(asked, "creditCode");
        if (!ID.matcher(id).matches()) return Answer.error(400, "bad-id", "id: 1 to 64 letters, digits, dots, lines.");
        if (name.isBlank() || name.length() > MOST_NAME) {
            return Answer.error(422, "bad-name", "name: 1 to " + MOST_NAME + " characters.");
        }
        if (!DIVISION.matcher(division).matches()) return Answer.error(422, "bad-division", "division: 6 digits.");
        if (creditCode.length() != 18) return Answer.error(422, "bad-credit-code", "creditCode: 18 signs.");
        if (!AMOUNT.matcher(Answer.text(asked, "investment")).matches()) {
            return Answer.error(422, "bad-investment", "investment: yuan, with at most two decimals.");
        }
        var wanted = new Given(id, name, division, creditCode, code(id, division));
        return codes.addUnlessKnown(id, wanted)
                .map(known -> known.isFor(wanted)
                        ? Answer.json(200, told(known))
                        : Answer.error(409, "id-reused", "This id belongs to another project."))
                .orElseGet(() -> Answer.json(201, told(wanted)));
    }

    private static Map<String, String> told(Given given) {
        return Map.of("id", given.id(), "code", given.code());
    }

    /** The random number comes from the id, so that a restart within the month gives the same code again. */
    private String code(String id, String division) {
        var sum = new CRC32();
        sum.update(id.getBytes(StandardCharsets.UTF_8));
        var month = MONTH.format(LocalDate.ofInstant(time.instant(), CHINA));
        var number = "%05d".formatted(sum.getValue() % 100_000);
        var digits = month + division + DEPARTMENT_AND_TYPE + number;
        return "%s-%s-%s-%s-%s%d"
                .formatted(
                        month,
                        division,
                        DEPARTMENT_AND_TYPE.substring(0, 2),
                        DEPARTMENT_AND_TYPE.substring(2),
                        number,
                        mod11(digits));
    }

    /** ISO 7064 MOD 11,10. */
    private static int mod11(String digits) {
        var product = 10;
        for (var i = 0; i < digits.length(); i++) {
            var sum = (product + digits.charAt(i) - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (11 - product) % 10;
    }
}
