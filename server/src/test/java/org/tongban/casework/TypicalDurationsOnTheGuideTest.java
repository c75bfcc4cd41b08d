package org.tongban.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.TongbanTest;
import org.tongban.intake.Handling;
import org.tongban.platform.Zones;

/** What others had stands beside what is promised: of the authority where enough are known, else of the region. */
@TongbanTest
class TypicalDurationsOnTheGuideTest {
    private static final String SERVICE = "shop-sign-filing";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext server;

    @Autowired
    TypicalDurations durations;

    @Autowired
    JdbcClient sql;

    @Autowired
    InstantSource time;

    private Handling handling;

    @BeforeEach
    @AfterEach
    void nothingCounted() {
        handling = new Handling(server, port, "urban-management");
        sql.sql("delete from casework.duration_count").update();
        sql.sql("delete from casework.duration_counted").update();
        sql.sql("insert into casework.duration_counted (until) values (?)")
                .param(today().minusDays(1))
                .update();
        durations.reckon();
    }

    @Test
    void few_cases_say_nothing_the_region_speaks_for_a_district_and_the_district_for_itself() throws Exception {
        counted(handling.authority(), 1, 19);
        assertThat(guide("500103")).doesNotContain("近一年");

        counted("11500000MB0000000X", 3, 5);
        assertThat(guide("500103")).contains("全地区近一年办了 24 件，一半 1 个工作日内办好，九成 3 个工作日内办好");

        counted(handling.authority(), 0, 2);
        assertThat(guide("500103")).contains("本单位近一年办了 21 件，一半 1 个工作日内办好");
        assertThat(guide("500112")).contains("全地区近一年办了 26 件");
    }

    @Test
    void a_case_counts_once_on_the_night_after_its_end() {
        var id = handling.submitted(handling.filledIn(SERVICE, Map.of("signLight", "no", "signLarge", "no"), Map.of()));
        handling.handledToItsEnd(id);
        handling.awaitEnd(id);
        sql.sql("""
                        update casework.case_file
                           set submitted_at = submitted_at - interval '3 days', received_at = received_at - interval '3 days',
                               accepted_at = accepted_at - interval '3 days', moved_at = moved_at - interval '3 days'
                         where id = ?""").param(UUID.fromString(id)).update();
        sql.sql("update casework.duration_counted set until = ?")
                .param(today().minusDays(5))
                .update();

        durations.reckon();
        durations.reckon();

        assertThat(sql.sql("select sum(cases) from casework.duration_count where service = ? and days = 0")
                        .param(SERVICE)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private void counted(String authority, int days, int cases) {
        sql.sql("insert into casework.duration_count (service, authority, month, days, cases) values (?, ?, ?, ?, ?)")
                .params(SERVICE, authority, today().withDayOfMonth(1), days, cases)
                .update();
        durations.reckon();
    }

    private LocalDate today() {
        return Zones.dateOf(time.instant());
    }

    private String guide(String division) throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/guides/" + SERVICE + "/" + division))
                .header("Accept-Language", "zh-CN")
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString()).body();
        }
    }
}
