package org.tongban.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.tongban.TongbanTest;
import org.tongban.identity.IdentityFixtures;
import org.tongban.kernel.CitizenId;
import tools.jackson.databind.JsonNode;

@TongbanTest
class ApplyingForAnAllowanceTest {
    private static final Map<String, String> TOWNSHIP = Map.of("service", "old-age-allowance", "division", "500103003");
    private static final Map<String, String> FOR_AN_ELDER = Map.of("who", "family", "local", "yes", "elsewhere", "no");
    private static final Map<String, Object> PROMISED = Map.of("household", Map.of("means", "COMMITMENT"));

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext server;

    Visitor grandson;
    Visitor stranger;

    @BeforeEach
    void twoPeople() {
        var people = new IdentityFixtures(server);
        grandson = new Visitor(port, people.person("陈小川").cookie());
        stranger = new Visitor(port, people.person("孙三").cookie());
    }

    @Test
    void a_draft_is_found_again_on_another_device() {
        var begun = begin();

        assertThat(begin().path("id")).isEqualTo(begun.path("id"));
        assertThat(grandson.get("/api/my/applications").json().path("items")).hasSize(1);
        assertThat(stranger.get("/api/my/applications/" + begun.path("id").asString())
                        .code())
                .isEqualTo("intake.no-such-application");
    }

    @Test
    void a_second_tab_is_told_that_the_first_has_saved() {
        var begun = begin();
        save(begun, FOR_AN_ELDER, Map.of("elderName", "周桂兰"), Map.of());

        var late = grandson.put(path(begun), grandson.saving(begun, FOR_AN_ELDER, Map.of(), Map.of()));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("intake.changed-elsewhere");
        assertThat(grandson.get(path(begun))
                        .json()
                        .path("form")
                        .path("elderName")
                        .asString())
                .isEqualTo("周桂兰");
    }

    @Test
    void what_is_missing_is_said_all_at_once_each_at_its_field() {
        var begun = begin();

        var refused = grandson.post(path(begun) + "/submission", Map.of("version", 1));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("platform.fields");
        assertThat(refused.json().path("errors").findValuesAsString("pointer"))
                .contains("/answers/who", "/form/elderDivision", "/materials/household");
    }

    @Test
    void who_is_too_young_is_told_before_the_form() {
        var begun = begin();
        var young =
                CitizenId.of("990001", java.time.LocalDate.of(1990, 1, 1), 3).value();

        var saved = save(begun, FOR_AN_ELDER, Map.of("elderIdNumber", young), Map.of());

        assertThat(saved.path("notices").get(0).path("met").asBoolean()).isFalse();
        assertThat(saved.path("notices").get(0).path("text").asString()).contains("80 周岁");
    }

    @Test
    void submitted_twice_is_one_case() {
        var ready = ready();
        var first = grandson.post(path(ready) + "/submission", Map.of("version", version(ready)));
        var second = grandson.post(path(ready) + "/submission", Map.of("version", version(ready)));

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(grandson.get("/api/my/cases").json().path("items")).hasSize(1);
        assertThat(grandson.put(path(ready), grandson.saving(ready, Map.of(), Map.of(), Map.of()))
                        .code())
                .isEqualTo("intake.already-submitted");
        var view = grandson.get("/api/my/cases/" + first.json().path("caseId").asString());
        assertThat(view.json().path("content").path("form").path("elderName").asString())
                .isEqualTo("周桂兰");
    }

    @Test
    void the_file_of_another_person_is_refused() {
        var begun = begin();
        var theirs = stranger.upload("证.png", "image/png", Papers.png());
        var materials = Map.of("elderIdentityPhoto", Map.of("means", "UPLOAD", "files", List.of(theirs)));

        var refused = grandson.put(path(begun), grandson.saving(begun, FOR_AN_ELDER, Map.of(), materials));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("errors").get(0).path("code").asString()).isEqualTo("platform.no-such-upload");
    }

    @Test
    void what_nobody_asked_is_not_kept() {
        var begun = begin();

        assertThat(grandson.put(path(begun), grandson.saving(begun, Map.of("x", "y"), Map.of("role", "head"), Map.of()))
                        .json()
                        .path("errors")
                        .findValuesAsString("pointer"))
                .containsExactly("/answers/x", "/form/role");
        assertThat(grandson.put(path(begun), "{broken").code()).isEqualTo("platform.broken-json");
        assertThat(grandson.post("/api/my/applications", Map.of("service", "no-such", "division", "500103"))
                        .status())
                .isEqualTo(404);
        assertThat(grandson.get("/api/my/applications/" + UUID.randomUUID()).status())
                .isEqualTo(404);
    }

    @Test
    void a_draft_can_be_thrown_away() {
        var begun = begin();

        assertThat(stranger.delete(path(begun)).status()).isEqualTo(404);
        assertThat(grandson.delete(path(begun)).status()).isEqualTo(204);
        assertThat(grandson.get(path(begun)).status()).isEqualTo(404);
    }

    private JsonNode begin() {
        return grandson.post("/api/my/applications", TOWNSHIP).json();
    }

    private JsonNode ready() {
        var begun = begin();
        var card = grandson.upload("身份证.jpg", "image/jpeg", Papers.photo());
        var form = new HashMap<String, Object>();
        form.putAll(Map.of(
                "elderName", "周桂兰",
                "elderIdNumber", "500999194403150220",
                "elderDivision", "500103003",
                "elderAddress", "示例街 8 号",
                "bank", "psbc",
                "accountNumber", "6217000000000001",
                "agentName", "陈小川",
                "agentPhone", "16000000002",
                "relation", "grandchild"));
        var materials = new HashMap<String, Object>(PROMISED);
        materials.put("elderIdentityPhoto", Map.of("means", "UPLOAD", "files", List.of(card)));
        var saved = save(begun, FOR_AN_ELDER, form, materials);
        assertThat(saved.path("errors").findValuesAsString("detail")).isEmpty();
        return saved;
    }

    private JsonNode save(JsonNode application, Map<String, ?> answers, Map<String, ?> form, Map<String, ?> materials) {
        var saved = grandson.put(path(application), grandson.saving(application, answers, form, materials));
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        return saved.json();
    }

    private static String path(JsonNode application) {
        return "/api/my/applications/" + application.path("id").asString();
    }

    private static int version(JsonNode application) {
        return application.path("version").asInt();
    }
}
