package org.tongban.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.springframework.context.ApplicationContext;
import org.tongban.intake.Handling;
import org.tongban.intake.Papers;
import org.tongban.intake.Visitor;
import org.tongban.platform.Role;
import tools.jackson.databind.JsonNode;

/** One bundle in Yuzhong over the wire: filled in by whatever it asks, and handled at each of its authorities. */
public final class BundleStory {
    private static final String TOWNSHIP = "500103003";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Map<String, Handling> authorities = new HashMap<>();
    private final ApplicationContext server;
    private final int port;
    private final Handling first;
    private String id = "";

    BundleStory(ApplicationContext server, int port) {
        this(server, port, new Handling(server, port, "market-regulation"));
        authorities.put("market-regulation", first);
    }

    /** @param first whose applicant it is */
    public BundleStory(ApplicationContext server, int port, Handling first) {
        this.server = server;
        this.port = port;
        this.first = first;
    }

    /** The posts of an authority, by its kind; the applicant is always the same. */
    Handling at(String kind) {
        return authorities.computeIfAbsent(kind, _ -> new Handling(server, port, kind, placeOf(kind), first.cookie()));
    }

    private static String placeOf(String kind) {
        return kind.equals("township-centre") ? TOWNSHIP : Handling.YUZHONG;
    }

    Visitor applicant() {
        return first.applicant();
    }

    public String cookie() {
        return first.cookie();
    }

    public String id() {
        return id;
    }

    /** The draft with every question answered and every field and material filled in as it asks. */
    public JsonNode filledIn(String bundle, Map<String, String> answers, Map<String, String> own) {
        return filledIn(bundle, Handling.YUZHONG, answers, own);
    }

    JsonNode filledIn(String bundle, String division, Map<String, String> answers, Map<String, String> own) {
        var begun = applicant().post("/api/my/bundle-applications", Map.of("bundle", bundle, "division", division));
        assertThat(begun.status()).as(begun.body()).isEqualTo(200);
        var asked = save(begun.json(), answers, Map.of(), Map.of());
        var form = new HashMap<String, Object>();
        for (var group : asked.path("application").path("groups")) {
            for (var field : group.path("fields")) {
                var key = field.path("key").asString();
                var filled = asked.path("application").path("form").path(key).asString("");
                form.put(key, own.getOrDefault(key, filled.isEmpty() ? first.value(field) : filled));
            }
        }
        return save(asked, answers, form, materials(asked));
    }

    private Map<String, Object> materials(JsonNode asked) {
        var materials = new HashMap<String, Object>();
        for (var material : asked.path("application").path("plan").path("materials")) {
            var means = material.path("means").asString();
            var files = means.equals("UPLOAD")
                    ? List.of(applicant().upload("材料.png", "image/png", Papers.png()))
                    : List.<String>of();
            if (means.equals("UPLOAD") || means.equals("COMMITMENT")) {
                materials.put(material.path("key").asString(), Map.of("means", means, "files", files));
            }
        }
        return materials;
    }

    JsonNode save(JsonNode draft, Map<String, ?> answers, Map<String, ?> form, Map<String, ?> materials) {
        var application = draft.path("application");
        var saved = applicant()
                .put(
                        "/api/my/bundle-applications/" + application.path("id").asString(),
                        applicant().saving(application, answers, form, materials));
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        return saved.json();
    }

    Visitor.Seen submit(JsonNode draft) {
        var application = draft.path("application");
        return applicant()
                .post(
                        "/api/my/bundle-applications/" + application.path("id").asString() + "/submission",
                        Map.of("version", application.path("version").asInt()));
    }

    public BundleStory submitted(JsonNode draft) {
        assertThat(draft.path("application").path("errors"))
                .as(draft.path("application").path("errors").toString())
                .isEmpty();
        var receipt = submit(draft);
        assertThat(receipt.status()).as(receipt.body()).isEqualTo(201);
        id = receipt.json().path("bundleId").asString();
        return this;
    }

    /** Goes on with a bundle that was submitted by other means. */
    void follows(String submitted) {
        id = submitted;
    }

    JsonNode mine() {
        return applicant().get("/api/my/bundles/" + id).json();
    }

    JsonNode part(String service) {
        return mine().path("parts")
                .valueStream()
                .filter(part -> part.path("service").asString().equals(service))
                .findFirst()
                .orElseThrow(() -> new AssertionError(service + " in " + mine()));
    }

    String state(String service) {
        return part(service).path("state").asString();
    }

    String caseOf(String service) {
        return part(service).path("caseId").asString();
    }

    JsonNode once(String service, Predicate<JsonNode> ready) {
        return await(service).atMost(PATIENCE).until(() -> part(service), ready);
    }

    void awaitState(String service, String state) {
        once(service, part -> part.path("state").asString().equals(state));
    }

    /** Carries a part's case to its end at an authority. */
    void grant(String service, String kind) {
        awaitState(service, "running");
        at(kind).handledToItsEnd(caseOf(service));
        awaitState(service, "granted");
    }

    void refuseToAccept(String service, String kind, String reason) {
        var answer = at(kind).does(Role.WINDOW, caseOf(service), "acceptance-refusal", Map.of("reason", reason));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    Visitor.Seen withdraw(String service, boolean withOthers) {
        return applicant()
                .post(
                        "/api/my/bundles/" + id + "/parts/" + service + "/withdrawal",
                        Map.of("expectedVersion", version(), "reason", "暂时不办了", "withOthers", withOthers));
    }

    Visitor.Seen withdrawAll() {
        return applicant()
                .post("/api/my/bundles/" + id + "/withdrawal", Map.of("expectedVersion", version(), "reason", ""));
    }

    private int version() {
        return mine().path("version").asInt();
    }

    void isTold(String words) {
        await().atMost(PATIENCE)
                .until(
                        () -> Objects.requireNonNull(
                                applicant().get("/api/my/messages").body()),
                        told -> told.contains(words));
    }
}
