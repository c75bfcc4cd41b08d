package org.tongban.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.TongbanTest;
import org.tongban.identity.IdentityFixtures;
import org.tongban.licence.Licence;
import org.tongban.licence.Licences;
import org.tongban.platform.Role;
import tools.jackson.databind.JsonNode;

/** A food business licence of Yuzhong is changed, renewed, replaced and cancelled, over the wire. */
@TongbanTest
class ChangingALicenceTest {
    private static final String CHANGE = "food-business-licence-change";
    private static final String RENEWAL = "food-business-licence-renewal";
    private static final Map<String, String> MOVES_NOWHERE = Map.of("changesItems", "no", "moves", "no");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext server;

    @Autowired
    Licences licences;

    @Autowired
    JdbcClient sql;

    private HeldLicences held;
    private Handling handling;

    @BeforeEach
    void somebody() {
        var person = new IdentityFixtures(server).person("陈小川");
        held = new HeldLicences(server, person.id());
        handling = new Handling(server, port, "market-regulation", Handling.YUZHONG, person.cookie());
    }

    @Test
    void who_has_none_is_told_before_filling_in_anything() {
        assertThat(begun(CHANGE).code()).isEqualTo("licence.none-held");
        assertThat(begun(CHANGE).body()).contains("您名下没有有效的“食品经营许可证”");
    }

    @Test
    void a_change_gives_a_new_paper_with_the_same_number_and_tells_the_old_one_apart() {
        var old = held.food("渝中区老陈面馆", handling.today().minusYears(1));
        var asked = begun(CHANGE).json();
        assertThat(asked.path("licence").path("chosen").asString())
                .isEqualTo(old.id().toString());
        assertThat(asked.path("form").path("operatorName").asString()).isEqualTo("渝中区老陈面馆");

        var draft = handling.filledIn(CHANGE, MOVES_NOWHERE, Map.of("operatorName", "渝中区新陈面馆"));
        assertThat(draft.path("licence").path("changes"))
                .singleElement()
                .satisfies(change -> assertThat(change.toString()).contains("老陈", "新陈", "经营者名称"));
        var id = handling.submitted(draft);
        assertThat(handling.atDesk(Role.OFFICER, id).path("subject").toString()).contains("CHANGE", "老陈", "新陈");
        handling.handledToItsEnd(id);
        handling.awaitEnd(id);

        var anew = licences.current(old.id());
        assertThat(anew.printedNumber()).isEqualTo(old.printedNumber());
        assertThat(anew.number()).contains(".002.").isNotEqualTo(old.number());
        assertThat(anew.validUntil()).isEqualTo(old.validUntil());
        assertThat(anew.fields()).containsEntry("name", "渝中区新陈面馆").containsEntry("chief", "陈小川");
        assertThat(verified(old.token())).contains("\"outcome\":\"REPLACED\"", "\"act\":\"CHANGE\"");
        assertThat(verified(anew.token())).contains("\"outcome\":\"VALID\"");
        assertThat(verified(old.printedNumber())).contains("\"outcome\":\"VALID\"");
        assertThat(handling.applicant().get("/verify/" + old.token()).body()).contains("后来内容有变更");
        assertThat(mine().findValuesAsString("state")).containsExactly("VALID", "REPLACED");
    }

    @Test
    void a_change_that_is_taken_back_brings_the_old_paper_back() {
        var old = held.food("渝中区老陈面馆", handling.today().minusYears(1));
        var id = changed("渝中区新陈面馆");
        var anew = licences.current(old.id());

        handling.does(Role.HEAD, id, "voiding", Map.of("ground", "DECEIT", "reason", "营业执照系伪造。"));

        await().untilAsserted(() -> assertThat(verified(old.token())).contains("VALID"));
        assertThat(verified(anew.token())).contains("REVOKED");
        assertThat(verified(old.printedNumber())).contains("VALID");
        changed("渝中区再陈面馆");
        assertThat(licences.current(old.id()).number()).contains(".003.");
    }

    @Test
    void a_licence_is_in_one_case_at_a_time() {
        held.food("渝中区老陈面馆", handling.today().minusYears(1));
        var id = handling.submitted(handling.filledIn(CHANGE, MOVES_NOWHERE, Map.of()));

        assertThat(begun("food-business-licence-cancellation").code()).isEqualTo("casework.licence-busy");

        handling.applicant().post("/api/my/cases/" + id + "/withdrawal", Map.of("expectedVersion", 1, "reason", ""));
        assertThat(begun("food-business-licence-cancellation").status()).isEqualTo(200);
    }

    @Test
    void who_has_several_chooses_and_the_form_follows() {
        var one = held.food("渝中区一号面馆", handling.today().minusYears(1));
        var two = held.food("渝中区二号面馆", handling.today().minusYears(2));
        var asked = begun(CHANGE).json();
        assertThat(asked.path("licence").path("options")).hasSize(2);
        assertThat(asked.path("errors").toString()).contains("intake.licence-not-chosen");

        var first = chosen(asked, one);
        assertThat(first.path("form").path("operatorName").asString()).isEqualTo("渝中区一号面馆");
        var second = chosen(first, two);
        assertThat(second.path("form").path("operatorName").asString()).isEqualTo("渝中区二号面馆");
        assertThat(second.path("errors").toString()).doesNotContain("licence");
    }

    @Test
    void a_renewal_comes_neither_too_early_nor_too_late() {
        held.food("渝中区新开面馆", handling.today());
        assertThat(begun(RENEWAL).code()).isEqualTo("licence.renewal-too-early");

        somebody();
        held.food("渝中区将满面馆", handling.today().minusYears(5).plusDays(4));
        assertThat(begun(RENEWAL).code()).isEqualTo("licence.renewal-too-late");

        somebody();
        var old = held.food("渝中区续期面馆", handling.today().minusYears(5).plusDays(60));
        var id = handling.submitted(handling.filledIn(RENEWAL, Map.of("unchanged", "yes"), Map.of()));
        handling.handledToItsEnd(id);
        handling.awaitEnd(id);
        assertThat(licences.current(old.id()).validUntil())
                .hasValue(handling.today().plusYears(5).minusDays(1));
        assertThat(verified(old.token())).contains("REPLACED", "RENEW");
    }

    @Test
    void a_renewal_that_nobody_decides_in_time_counts_as_granted_once() {
        var old = held.food("渝中区续期面馆", handling.today().minusYears(5).plusDays(60));
        var id = handling.submitted(handling.filledIn(RENEWAL, Map.of("unchanged", "yes"), Map.of()));
        handling.step(Role.WINDOW, id);
        timePasses();
        assertThat(handling.mine(id).path("state").asString()).isEqualTo("ACCEPTED");

        ranOut(id);
        timePasses();
        timePasses();

        handling.awaitEnd(id);
        var anew = licences.current(old.id());
        assertThat(anew.id()).isNotEqualTo(old.id());
        assertThat(verified(anew.token())).contains("VALID");
        var events = handling.atDesk(Role.HEAD, id).path("history").findValuesAsString("event");
        assertThat(events).containsOnlyOnce("GrantedBySilence").containsOnlyOnce("Concluded");
        assertThat(handling.mine(id).path("timeline").toString()).contains("视为准予延续", "第五十条");
        await().untilAsserted(() ->
                assertThat(handling.applicant().get("/api/my/messages").body()).contains("视为准予延续", "新证照已制发"));
    }

    @Test
    void a_lost_paper_is_made_again_and_a_cancelled_licence_is_no_more() {
        var old = held.food("渝中区老陈面馆", handling.today().minusYears(1));
        var replaced = handling.submitted(
                handling.filledIn("food-business-licence-replacement", Map.of("cause", "lost"), Map.of()));
        handling.handledToItsEnd(replaced);
        handling.awaitEnd(replaced);
        var anew = licences.current(old.id());
        assertThat(anew.fields()).containsEntry("name", "渝中区老陈面馆");
        assertThat(verified(old.token())).contains("REPLACED", "REPLACE");

        var cancelled = handling.submitted(
                handling.filledIn("food-business-licence-cancellation", Map.of(), Map.of("reason", "店面到期不再续租。")));
        handling.handledToItsEnd(cancelled);
        handling.awaitEnd(cancelled);

        assertThat(verified(anew.token())).contains("CANCELLED");
        assertThat(mine().get(0).path("stateReason").asString()).contains("店面到期不再续租");
        assertThat(begun(CHANGE).code()).isEqualTo("licence.none-held");
    }

    @Test
    void what_was_revoked_meanwhile_is_not_granted() {
        var old = held.food("渝中区老陈面馆", handling.today().minusYears(1));
        var id = handling.submitted(handling.filledIn(CHANGE, MOVES_NOWHERE, Map.of()));
        handling.step(Role.WINDOW, id);
        handling.step(Role.OFFICER, id);
        var revoked = handling.desk(Role.HEAD)
                .post(
                        "/api/desk/licences/" + old.id() + "/revocation",
                        Map.of("reason", "使用假材料", "expectedVersion", 1));
        assertThat(revoked.status()).as(revoked.body()).isEqualTo(200);

        var answer = handling.does(Role.HEAD, id, "decision", Map.of("grant", true, "conditions", ""));

        assertThat(answer.code()).isEqualTo("casework.licence-gone");
    }

    private String changed(String name) {
        var id = handling.submitted(handling.filledIn(CHANGE, MOVES_NOWHERE, Map.of("operatorName", name)));
        handling.handledToItsEnd(id);
        handling.awaitEnd(id);
        return id;
    }

    private Visitor.Seen begun(String service) {
        return handling.applicant()
                .post("/api/my/applications", Map.of("service", service, "division", Handling.YUZHONG));
    }

    private JsonNode chosen(JsonNode draft, Licence licence) {
        var form = draft.path("form");
        var saved = handling.applicant()
                .put(
                        "/api/my/applications/" + draft.path("id").asString(),
                        Map.of("version", draft.path("version").asInt(), "licence", licence.id(), "form", form));
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        return saved.json();
    }

    private JsonNode mine() {
        return handling.applicant().get("/api/my/licences").json().path("items");
    }

    private String verified(String asked) {
        return handling.applicant().get("/api/verification/" + asked).body();
    }

    /** As if the licence had ended yesterday, and the case been accepted before. */
    private void ranOut(String id) {
        var yesterday = handling.today().minusDays(1);
        for (var column :
                List.of("decide_by = ?::date", "beyond = jsonb_set(beyond, '{subject,decideBy}', to_jsonb(?::text))")) {
            sql.sql("update casework.case_file set accepted_at = accepted_at - interval '3 days', " + column
                            + " where id = ?")
                    .params(yesterday.toString(), UUID.fromString(id))
                    .update();
        }
    }

    @SuppressWarnings({"rawtypes", "NullAway"})
    private void timePasses() {
        server.getBean("grantBySilence", RecurringTask.class).execute(null, null);
    }
}
