package org.tongban.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.TongbanTest;
import org.tongban.intake.Handling;

/** What was read long ago is forgotten; what nobody has read of an open case is not. */
@TongbanTest
class ForgettingAlertsTest {
    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext server;

    @Autowired
    AlertStore alerts;

    @Autowired
    JdbcClient sql;

    @Autowired
    InstantSource time;

    @Test
    void what_was_read_ninety_days_ago_is_forgotten() {
        var handling = new Handling(server, port, "urban-management");
        var small = Map.of("signLight", "no", "signLarge", "no");
        var id = UUID.fromString(handling.submitted(handling.filledIn("shop-sign-filing", small, Map.of())));
        var read = alert(id, handling, 1, 120);
        var readLately = alert(id, handling, 2, 120);
        var unread = alert(id, handling, 3, 120);
        read(read, 100);
        read(readLately, 10);

        ActsOfTime.forget(alerts, time.instant());

        assertThat(left(id)).containsExactlyInAnyOrder(readLately, unread);
        var version = handling.mine(id.toString()).path("version").asInt();
        handling.applicant()
                .post("/api/my/cases/" + id + "/withdrawal", Map.of("expectedVersion", version, "reason", ""));
        sql.sql("""
                        update casework.case_file
                           set submitted_at = submitted_at - interval '100 days', received_at = received_at - interval '100 days',
                               moved_at = moved_at - interval '100 days'
                         where id = ?""").param(id).update();
        ActsOfTime.forget(alerts, time.instant());
        assertThat(left(id)).isEmpty();
    }

    private java.util.List<UUID> left(UUID caseId) {
        return sql.sql("select id from casework.alert where case_id = ? and version < 10")
                .param(caseId)
                .query(UUID.class)
                .list();
    }

    private UUID alert(UUID caseId, Handling handling, int version, int daysAgo) {
        var id = org.tongban.kernel.Ids.next(time.instant().minus(Duration.ofDays(daysAgo)));
        sql.sql("insert into casework.alert (id, case_id, version, authority, role) values (?, ?, ?, ?, 'OFFICER')")
                .params(id, caseId, version, handling.authority())
                .update();
        return id;
    }

    private void read(UUID alert, int daysAgo) {
        sql.sql("insert into casework.alert_reading (alert, reader, at) values (?, ?, ?)")
                .params(alert, UUID.randomUUID(), CaseStore.utc(time.instant().minus(Duration.ofDays(daysAgo))))
                .update();
    }
}
