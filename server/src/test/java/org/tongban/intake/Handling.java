package org.tongban.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.identity.IdentityFixtures;
import org.tongban.kernel.CitizenId;
import org.tongban.kernel.CreditCode;
import org.tongban.platform.Role;
import org.tongban.platform.Zones;
import org.tongban.region.Regions;
import tools.jackson.databind.JsonNode;

/** One service in Yuzhong, applied for by filling in whatever it asks, and handled by the posts whose turn it is. */
public final class Handling {
    public static final String YUZHONG = "500103";
    private static final String JIEFANGBEI = "500103003";
    private static final int MOST_STEPS = 10;
    private static final Set<String> LEADING_ON =
            Set.of("accept", "site-check", "confirm-booking", "review", "decide", "report-outcome");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Regions regions;
    private final JdbcClient sql;
    private final InstantSource time;
    private final Visitor applicant;
    private final String cookie;
    private final Map<Role, Visitor> desk = new HashMap<>();
    private final Map<Role, String> deskCookies = new HashMap<>();
    private final String authority;

    public Handling(ApplicationContext server, int port, String authorityKind) {
        this(
                server,
                port,
                authorityKind,
                YUZHONG,
                new IdentityFixtures(server).person("陈小川").cookie());
    }

    /**
     * @param place whose authority it is
     * @param cookie of the applicant, who may deal with several authorities
     */
    public Handling(ApplicationContext server, int port, String authorityKind, String place, String cookie) {
        var people = new IdentityFixtures(server);
        this.regions = server.getBean(Regions.class);
        this.sql = server.getBean(JdbcClient.class);
        this.time = server.getBean(InstantSource.class);
        this.cookie = cookie;
        this.applicant = new Visitor(port, cookie);
        this.authority = regions.authority(authorityKind, place).orElseThrow().creditCode();
        for (var role : List.of(Role.WINDOW, Role.OFFICER, Role.HEAD)) {
            var member = people.staff(role, authority, place).cookie();
            desk.put(role, new Visitor(port, member));
            deskCookies.put(role, member);
        }
    }

    public String authority() {
        return authority;
    }

    public String cookie() {
        return cookie;
    }

    public String deskCookie(Role role) {
        return java.util.Objects.requireNonNull(deskCookies.get(role));
    }

    public Visitor applicant() {
        return applicant;
    }

    /** The draft with every question answered and every field and material filled in as it asks. */
    public JsonNode filledIn(String service, Map<String, String> answers, Map<String, String> own) {
        var begun = applicant
                .post("/api/my/applications", Map.of("service", service, "division", YUZHONG))
                .json();
        var asked = save(begun, answers, Map.of(), Map.of());
        var form = new HashMap<String, Object>();
        for (var group : asked.path("groups")) {
            for (var field : group.path("fields")) {
                var key = field.path("key").asString();
                var prefilled = asked.path("form").path(key).asString("");
                form.put(key, own.getOrDefault(key, prefilled.isEmpty() ? value(field) : prefilled));
            }
        }
        return save(asked, answers, form, materials(asked));
    }

    private Map<String, Object> materials(JsonNode asked) {
        var materials = new HashMap<String, Object>();
        for (var material : asked.path("plan").path("materials")) {
            var means = material.path("means").asString();
            var files = means.equals("UPLOAD")
                    ? List.of(applicant.upload("材料.png", "image/png", Papers.png()))
                    : List.<String>of();
            if (means.equals("UPLOAD") || means.equals("COMMITMENT")) {
                materials.put(material.path("key").asString(), Map.of("means", means, "files", files));
            }
        }
        return materials;
    }

    public String value(JsonNode field) {
        var min = field.path("min").asString("");
        return switch (field.path("kind").asString()) {
            case "number" -> min.isEmpty() ? "1" : min;
            case "money" -> "35000.50";
            case "date" -> min.isEmpty() ? today().toString() : min;
            case "choice" -> field.path("options").get(0).path("value").asString();
            case "phone" -> "16000000009";
            case "citizen-id" ->
                CitizenId.of("990003", LocalDate.of(1958, 3, 1), 5).value();
            case "credit-code" -> CreditCode.of("91", YUZHONG, "TC900001").value();
            case "division" -> JIEFANGBEI;
            case "booking" -> field.path("options").get(0).path("value").asString() + "/" + workingDay() + "/morning";
            default -> "示例";
        };
    }

    public LocalDate today() {
        return Zones.dateOf(time.instant());
    }

    public LocalDate workingDay() {
        return workingDay(2);
    }

    public LocalDate workingDay(int ahead) {
        return regions.calendar().add(today(), ahead);
    }

    public LocalDate dayOff() {
        var day = today().plusDays(1);
        while (regions.calendar().isWorking(day)) day = day.plusDays(1);
        return day;
    }

    public JsonNode save(JsonNode draft, Map<String, ?> answers, Map<String, ?> form, Map<String, ?> materials) {
        var saved = applicant.put(
                "/api/my/applications/" + draft.path("id").asString(),
                applicant.saving(draft, answers, form, materials));
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        return saved.json();
    }

    /** The case's id. */
    public String submitted(JsonNode draft) {
        assertThat(draft.path("errors")).as(draft.path("errors").toString()).isEmpty();
        var receipt = applicant.post(
                "/api/my/applications/" + draft.path("id").asString() + "/submission",
                Map.of("version", draft.path("version").asInt()));
        assertThat(receipt.status()).as(receipt.body()).isEqualTo(201);
        return receipt.json().path("caseId").asString();
    }

    /** Lets whoever has the turn do the next step, until nobody has; the steps by name. */
    public List<String> handledToItsEnd(String id) {
        var done = new java.util.ArrayList<String>();
        while (done.size() < MOST_STEPS) {
            var next = desk.keySet().stream()
                    .filter(role -> nextAction(atDesk(role, id)).isPresent())
                    .findFirst();
            if (next.isEmpty()) return done;
            done.add(step(next.get(), id));
            comeToTheVisit(id);
        }
        return done;
    }

    /** Lets this post do what it has to do next. */
    public String step(Role role, String id) {
        var file = atDesk(role, id);
        var action = nextAction(file).orElseThrow();
        var answer = does(role, id, path(action), body(action, file));
        assertThat(answer.status()).as(action + ": " + answer.body()).isEqualTo(200);
        return action;
    }

    /** What leads on to the end: a visit may be moved or missed, and the clock be stopped, for ever. */
    private static Optional<String> nextAction(JsonNode file) {
        return file.path("actions")
                .valueStream()
                .map(JsonNode::asString)
                .filter(LEADING_ON::contains)
                .findFirst();
    }

    /** Lets the day of the visit come: the row says today, the letters still say the day that was agreed on. */
    public void comeToTheVisit(String id) {
        sql.sql("update casework.case_file set booked_for = ? where id = ? and booked_for > ?")
                .params(today(), UUID.fromString(id), today())
                .update();
    }

    public JsonNode atDesk(Role role, String id) {
        return desk(role).get("/api/desk/cases/" + id).json();
    }

    public Visitor.Seen does(Role role, String id, String path, Map<String, Object> body) {
        var whole = new HashMap<>(body);
        whole.put("expectedVersion", atDesk(role, id).path("version").asInt());
        return desk(role).post("/api/desk/cases/" + id + "/" + path, whole);
    }

    public Visitor desk(Role role) {
        return java.util.Objects.requireNonNull(desk.get(role));
    }

    private static String path(String action) {
        return switch (action) {
            case "accept" -> "acceptance";
            case "decide" -> "decision";
            case "confirm-booking" -> "booking";
            case "report-outcome" -> "outcome";
            default -> action;
        };
    }

    private static Map<String, Object> body(String action, JsonNode file) {
        return switch (action) {
            case "accept" -> Map.of();
            case "site-check" -> Map.of("officers", List.of("张敏", "周涛"), "findings", "与材料一致", "passed", true);
            case "review" -> Map.of("checklist", ticked(file), "opinion", "符合条件，建议准予。", "recommend", true);
            case "confirm-booking" -> {
                var wished = file.path("booking").path("wished");
                yield Map.of(
                        "place", wished.path("place").asString(),
                        "day", wished.path("day").asString(),
                        "half", wished.path("half").asString(),
                        "note", "请带旧证。");
            }
            case "report-outcome" -> Map.of("granted", true, "number", "E00000001", "note", "到窗口领取");
            case "decide" -> Map.of("grant", true, "conditions", "");
            default -> throw new IllegalStateException(action);
        };
    }

    private static Map<String, Boolean> ticked(JsonNode file) {
        var ticked = new HashMap<String, Boolean>();
        file.path("checklist").forEach(point -> ticked.put(point.path("key").asString(), true));
        return ticked;
    }

    public void awaitProjectCode(String id) {
        await().atMost(PATIENCE)
                .until(() ->
                        !mine(id).path("projectCode").path("code").asString("").isEmpty());
    }

    public void awaitCodeRefused(String id) {
        await().atMost(PATIENCE)
                .until(() ->
                        mine(id).path("projectCode").path("state").asString("").equals("refused"));
    }

    /** The licence is made behind the decision. */
    public void awaitEnd(String id) {
        await().atMost(PATIENCE).until(() -> mine(id).path("state").asString().startsWith("CONCLUDED_"));
    }

    public JsonNode mine(String id) {
        return applicant.get("/api/my/cases/" + id).json();
    }
}
