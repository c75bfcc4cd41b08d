package org.tongban.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.TongbanTest;
import org.tongban.kernel.RejectedException;
import org.tongban.platform.Caller;
import org.tongban.platform.Role;

@TongbanTest
class ReadingPersonalDataTest {
    private static final String AUTHORITY = "11500103TB0000017P";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient sql;

    private IdentityFixtures fixtures;

    @BeforeEach
    void open() {
        fixtures = new IdentityFixtures(context);
    }

    @Test
    void a_reading_is_shown_to_the_person_with_authority_post_and_purpose_but_no_name() {
        var person = fixtures.person("王小美");
        var officer = fixtures.staff(Role.OFFICER, AUTHORITY, "500103");

        var read = people.read(person.id(), Purpose.REVIEW, UUID.randomUUID(), officer.caller());

        assertThat(read.idNumber()).isEqualTo(person.idNumber());
        var line = accesses(person).path("items").get(0);
        assertThat(line.path("purpose").asString()).isEqualTo("审查您的申请");
        assertThat(line.path("post").asString()).isEqualTo("测试岗");
        assertThat(line.path("fields").toString()).contains("身份证号码");
        assertThat(line.toString()).doesNotContain("周工", officer.id().toString(), officer.login());
    }

    @Test
    void only_what_the_task_needs_is_handed_out_and_logged() {
        var person = fixtures.person("王小美");
        var officer = fixtures.staff(Role.OFFICER, AUTHORITY, "500103");

        var read = people.read(person.id(), Set.of(PersonField.NAME), Purpose.DOCUMENT, null, officer.caller());

        assertThat(read.name()).isEqualTo("王小美");
        assertThat(read.idNumber()).isEmpty();
        assertThat(accesses(person).path("items").get(0).path("fields").toString())
                .isEqualTo("[\"姓名\"]");
    }

    @Test
    void each_reading_leaves_its_leaf_in_the_ledger() {
        var person = fixtures.person("王小美");

        people.read(person.id(), Purpose.LICENCE_ISSUE, null, Caller.SYSTEM);

        var leaves = sql.sql("""
                        select count(*) from identity.access a join ledger.leaf l on l.id = a.id
                         where a.subject = ? and l.kind = 'access'""").param(person.id()).query(Integer.class).single();
        assertThat(leaves).isEqualTo(1);
        assertThat(accesses(person).path("items").get(0).path("authorityName").asString())
                .isEqualTo("系统自动办理");
    }

    @Test
    void looking_at_oneself_and_at_a_masked_form_is_no_reading() {
        var person = fixtures.person("欧阳小美");

        people.read(person.id(), Purpose.PREFILL, null, person.caller());
        assertThat(people.masked(person.id()).name()).isEqualTo("欧***");

        assertThat(accesses(person).path("items").size()).isZero();
    }

    @Test
    void who_is_not_registered_cannot_be_read() {
        assertThatThrownBy(() -> people.read(UUID.randomUUID(), Purpose.REVIEW, null, Caller.SYSTEM))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("identity.no-such-person");
    }

    @Test
    void nothing_that_identifies_stands_in_the_database_in_the_clear() {
        var person = fixtures.person("王小美");

        var row = sql.sql("select p::text from identity.person p where id = ?")
                .param(person.id())
                .query(String.class)
                .single();

        assertThat(row).doesNotContain(person.phone(), person.idNumber(), "王小美");
    }

    private tools.jackson.databind.JsonNode accesses(IdentityFixtures.SignedInPerson person) {
        var browser = new Browser(port);
        return browser.send(browser.request("/api/my/accesses")
                        .header("Cookie", person.cookie())
                        .GET())
                .json();
    }
}
