package org.tongban.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.tongban.TongbanTest;
import org.tongban.intake.Office.Clerk;
import org.tongban.platform.Role;
import tools.jackson.databind.JsonNode;

/** A case that is overdue is told of exactly once, to whoever has it and to the head. */
@TongbanTest
class RemindingStaffTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext server;

    @Autowired
    TransactionOperations transaction;

    private Office office;
    private Clerk window;
    private Clerk zhang;
    private Clerk zhou;
    private Clerk head;

    @BeforeEach
    void staff() {
        office = new Office(server, port, "500114");
        window = office.clerk("罗一鸣", Role.WINDOW);
        zhang = office.clerk("张敏", Role.OFFICER);
        zhou = office.clerk("周涛", Role.OFFICER);
        head = office.clerk("冉建国", Role.HEAD);
    }

    @Test
    void an_overdue_case_is_told_once_however_many_nodes_look_and_one_dies() throws Exception {
        var id = overdue(server, accepted());

        transaction.executeWithoutResult(dying -> {
            look();
            dying.setRollbackOnly();
        });
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var node = 0; node < 8; node++) nodes.submit(this::look);
        }
        look();

        var told = zhang.sees(id).path("history").valueStream().map(entry -> entry.path("event")
                .asString());
        assertThat(told.filter("Overdue"::equals)).hasSize(1);
        assertThat(zhang.sees(id).path("lamp").asString()).isEqualTo("red");
        assertThat(office.applicant().get("/api/my/cases/" + id).body()).doesNotContain("Overdue");
    }

    @Test
    void whoever_has_it_and_the_head_are_told_and_each_reads_for_themselves() {
        var id = accepted();
        zhang.does(id, "taking", Map.of());
        overdue(server, id);
        look();

        await().atMost(PATIENCE).until(() -> alert(zhang, id) != null);
        await().atMost(PATIENCE).until(() -> alert(head, id) != null);
        assertThat(alert(zhou, id)).isNull();
        assertThat(alert(window, id)).isNull();
        assertThat(alert(zhang, id).path("title").asString()).isEqualTo("已超期");

        var before = unread(zhang);
        var reading = "/api/desk/alerts/" + alert(zhang, id).path("id").asString() + "/reading";
        assertThat(zhou.browser().post(reading, Map.of()).code()).isEqualTo("casework.no-such-alert");
        assertThat(zhang.browser().post(reading, Map.of()).status()).isEqualTo(204);
        assertThat(zhang.browser().post(reading, Map.of()).status()).isEqualTo(204);

        assertThat(unread(zhang)).isEqualTo(before - 1);
        assertThat(alert(zhang, id).path("read").asBoolean()).isTrue();
        assertThat(alert(head, id).path("read").asBoolean()).isFalse();
        assertThat(head.browser().post("/api/desk/alerts/reading", Map.of()).status())
                .isEqualTo(204);
        assertThat(unread(head)).isZero();
    }

    @Test
    void what_nobody_has_is_told_to_the_post_and_gone_once_it_is_acted_on() {
        var id = overdue(server, accepted());
        look();
        await().atMost(PATIENCE).until(() -> alert(zhou, id) != null && alert(zhang, id) != null);

        assertThat(zhou.does(id, "review", Office.review(zhou.sees(id)))).isEqualTo("done");

        assertThat(alert(zhang, id)).isNull();
        assertThat(alert(head, id)).isNotNull();
    }

    private String accepted() {
        var id = office.shop();
        assertThat(window.does(id, "acceptance", Map.of())).isEqualTo("done");
        return id;
    }

    /** As if it had been received and accepted two months ago. */
    static String overdue(ApplicationContext server, String id) {
        server.getBean(JdbcClient.class).sql("""
                        update casework.case_file
                           set submitted_at = submitted_at - interval '60 days',
                               received_at = received_at - interval '60 days',
                               accepted_at = accepted_at - interval '60 days', remind_at = now() - interval '1 day'
                         where id = ?""").param(UUID.fromString(id)).update();
        return id;
    }

    private void look() {
        server.getBean("remindOfDueDates", RecurringTask.class).executeRecurringly(null, null);
    }

    private static JsonNode alert(Clerk clerk, String caseId) {
        return clerk.browser()
                .get("/api/desk/alerts")
                .json()
                .path("items")
                .valueStream()
                .filter(each -> each.path("caseId").asString().equals(caseId))
                .findFirst()
                .orElse(null);
    }

    private static int unread(Clerk clerk) {
        return clerk.browser()
                .get("/api/desk/alerts/unread")
                .json()
                .path("count")
                .asInt();
    }
}
