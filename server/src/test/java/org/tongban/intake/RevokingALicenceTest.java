package org.tongban.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.tongban.TongbanTest;
import org.tongban.identity.IdentityFixtures;
import org.tongban.licence.Licence;
import org.tongban.platform.Role;

/** The authority that issued a licence takes it back: in a case of its own, after its holder was heard. */
@TongbanTest
class RevokingALicenceTest {
    private static final Map<String, Object> FOUND = Map.of("basis", "行政许可法第六十九条第二款", "reason", "营业场所证明系伪造。");
    private static final Map<String, Object> GRANT = Map.of("grant", true, "conditions", "");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext server;

    private Licence licence;
    private Handling handling;

    @BeforeEach
    void somebodyWithALicence() {
        var person = new IdentityFixtures(server).person("陈小川");
        handling = new Handling(server, port, "market-regulation", Handling.YUZHONG, person.cookie());
        licence = new HeldLicences(server, person.id())
                .food("渝中区老陈面馆", handling.today().minusYears(1));
    }

    @Test
    void an_officer_of_the_issuing_authority_opens_it_and_says_why() {
        assertThat(opened(Role.HEAD, FOUND).code()).isEqualTo("platform.not-allowed");
        assertThat(opened(Role.OFFICER, Map.of("reason", "伪造")).code()).isEqualTo("casework.basis-missing");
        assertThat(opened(Role.OFFICER, Map.of("basis", "第六十九条")).code()).isEqualTo("casework.reason-missing");
        var elsewhere = new Handling(server, port, "market-regulation", "500112", handling.cookie());
        assertThat(elsewhere.desk(Role.OFFICER).post(path(), FOUND).code())
                .isEqualTo("casework.licence-not-issued-here");

        assertThat(opened(Role.OFFICER, FOUND).status()).isEqualTo(201);
        assertThat(opened(Role.OFFICER, FOUND).code()).isEqualTo("casework.licence-busy");
    }

    @Test
    void nobody_applies_for_it_and_its_holder_does_not_withdraw_it() {
        var wish = Map.of("service", "food-business-licence-revocation", "division", Handling.YUZHONG);
        assertThat(handling.applicant().post("/api/my/applications", wish).code())
                .isEqualTo("intake.opened-by-authority");
        assertThat(handling.applicant()
                        .get("/guides/food-business-licence-revocation/500103")
                        .body())
                .contains("依职权立案")
                .doesNotContain("data-apply");

        var id = opened(Role.OFFICER, FOUND).json().path("id").asString();
        var version = handling.mine(id).path("version").asInt();
        var withdrawal = handling.applicant()
                .post("/api/my/cases/" + id + "/withdrawal", Map.of("expectedVersion", version, "reason", "不服"));

        assertThat(withdrawal.code()).isEqualTo("casework.opened-by-authority");
    }

    @Test
    void its_holder_is_heard_before_it_is_revoked_and_then_it_is_refused_everywhere() {
        var id = opened(Role.OFFICER, FOUND).json().path("id").asString();
        assertThat(handling.mine(id).path("timeline").toString()).contains("依职权立案");
        isTold("依职权立案", licence.printedNumber());
        handling.step(Role.OFFICER, id);
        assertThat(handling.does(Role.HEAD, id, "decision", GRANT).code()).isEqualTo("casework.not-heard");

        var announced = handling.does(Role.HEAD, id, "refusal-announcement", Map.of("days", 5, "reason", "营业场所证明系伪造。"));
        assertThat(announced.status()).as(announced.body()).isEqualTo(200);
        assertThat(handling.does(Role.HEAD, id, "decision", GRANT).code()).isEqualTo("casework.defence-runs");
        isTold("拟撤销您的证照");
        assertThat(verified()).contains("VALID");

        var version = handling.mine(id).path("version").asInt();
        var stated = handling.applicant()
                .post(
                        "/api/my/cases/" + id + "/defence",
                        Map.of("expectedVersion", version, "text", "证明是房东给的。", "hearing", false));
        assertThat(stated.status()).as(stated.body()).isEqualTo(200);
        assertThat(handling.does(Role.HEAD, id, "decision", GRANT).status()).isEqualTo(200);
        handling.awaitEnd(id);

        assertThat(verified()).contains("\"outcome\":\"REVOKED\"");
        var mine = handling.applicant()
                .get("/api/my/licences")
                .json()
                .path("items")
                .get(0);
        assertThat(mine.path("state").asString()).isEqualTo("REVOKED");
        assertThat(mine.path("offers")).isEmpty();
        var change = Map.of("service", "food-business-licence-change", "division", Handling.YUZHONG);
        assertThat(handling.applicant().post("/api/my/applications", change).code())
                .isEqualTo("licence.none-held");
        isTold("已被撤销");
        await().untilAsserted(() ->
                assertThat(handling.mine(id).path("documents").toString()).contains("拟撤销行政许可告知书", "撤销行政许可决定书"));
        assertThat(handling.mine(id).path("stateText").asString()).isEqualTo("证照已撤销");
    }

    @Test
    void not_revoked_it_goes_on_holding() {
        var id = opened(Role.OFFICER, FOUND).json().path("id").asString();
        handling.step(Role.OFFICER, id);
        var refusal = new HashMap<String, Object>(Map.of("grant", false, "conditions", ""));
        refusal.put("reason", "查明证明属实。");

        assertThat(handling.does(Role.HEAD, id, "decision", refusal).status()).isEqualTo(200);

        assertThat(verified()).contains("VALID");
        isTold("不予撤销");
    }

    private String path() {
        return "/api/desk/licences/" + licence.id() + "/revocation-case";
    }

    private Visitor.Seen opened(Role role, Map<String, Object> body) {
        return handling.desk(role).post(path(), body);
    }

    private String verified() {
        return handling.applicant().get("/api/verification/" + licence.token()).body();
    }

    private void isTold(String... words) {
        await().untilAsserted(() ->
                assertThat(handling.applicant().get("/api/my/messages").body()).contains(words));
    }
}
