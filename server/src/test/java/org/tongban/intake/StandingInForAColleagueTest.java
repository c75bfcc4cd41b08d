package org.tongban.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.TongbanTest;
import org.tongban.intake.Office.Clerk;
import org.tongban.platform.Role;
import org.tongban.platform.Zones;
import tools.jackson.databind.JsonNode;

/** Who is away, and who stands in for whom, over the wire. */
@TongbanTest
class StandingInForAColleagueTest {
    private static final String DIVISION = "500116";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext server;

    @Autowired
    JdbcClient sql;

    @Autowired
    InstantSource time;

    private Office office;
    private Clerk window;
    private Clerk zhang;
    private Clerk zhou;
    private Clerk head;

    @BeforeEach
    void staffed() {
        office = new Office(server, port, DIVISION);
        window = office.clerk("何静", Role.WINDOW);
        zhang = office.clerk("张敏", Role.OFFICER);
        zhou = office.clerk("周涛", Role.OFFICER);
        head = office.clerk("冉建国", Role.HEAD);
    }

    @Test
    void whoever_stands_in_acts_in_their_own_name_and_the_history_says_for_whom() {
        var id = accepted();
        head.does(id, "assignment", to(zhang, "请今天办完"));
        assertThat(zhou.count("standing-in")).isEqualTo(-1);
        assertThat(zhou.mayDo(id)).isEmpty();

        assertThat(zhang.asks("/api/desk/absences", absence(today(), today().plusDays(3), zhou)))
                .isEqualTo("done");

        assertThat(zhou.count("standing-in")).isEqualTo(1);
        assertThat(zhou.queue("standing-in")).contains(id);
        assertThat(zhou.sees(id).path("heldBy").path("standsIn").asBoolean()).isTrue();
        assertThat(zhou.does(id, "review", Office.review(zhou.sees(id)))).isEqualTo("done");
        var reviewed = head.sees(id).path("history").get(0);
        assertThat(reviewed.path("by").asString()).isEqualTo("周涛");
        assertThat(reviewed.path("inPlaceOf").asString()).isEqualTo("张敏");
    }

    @Test
    void an_absence_ended_early_ends_the_standing_in() {
        var id = accepted();
        zhang.does(id, "taking", Map.of());
        var before = leaves();
        head.asks("/api/desk/absences", absenceOf(zhang, today(), today().plusDays(9), zhou));
        assertThat(zhou.mayDo(id)).contains("review");
        var absence = absences(zhang).get(0).path("id").asString();

        assertThat(window.asks("/api/desk/absences/" + absence + "/end", Map.of()))
                .isEqualTo("identity.not-your-absence");
        assertThat(zhang.asks("/api/desk/absences/" + absence + "/end", Map.of()))
                .isEqualTo("done");

        assertThat(zhou.mayDo(id)).isEmpty();
        assertThat(zhang.asks("/api/desk/absences/" + absence + "/end", Map.of()))
                .isEqualTo("identity.no-such-absence");
        assertThat(leaves()).isEqualTo(before + 2);
    }

    @Test
    void an_absence_needs_days_to_come_and_a_colleague_who_is_there() {
        assertThat(zhang.asks("/api/desk/absences", absence(today().minusDays(1), today(), zhou)))
                .isEqualTo("identity.bad-absence-days");
        assertThat(zhang.asks("/api/desk/absences", absence(today(), today().plusDays(400), zhou)))
                .isEqualTo("identity.bad-absence-days");
        assertThat(zhang.asks("/api/desk/absences", absence(today(), today(), zhang)))
                .isEqualTo("identity.no-substitute");
        assertThat(zhang.asks("/api/desk/absences", absence(today(), today(), window)))
                .isEqualTo("identity.no-substitute");
        assertThat(zhang.asks("/api/desk/absences", absenceOf(zhou, today(), today(), zhang)))
                .isEqualTo("identity.not-your-absence");
        assertThat(head.asks("/api/desk/absences", absenceOf(window, today(), today(), zhou)))
                .isEqualTo("identity.no-such-colleague");
        var next = today().plusDays(5);
        assertThat(zhou.asks("/api/desk/absences", absence(next, next.plusDays(2), zhang)))
                .isEqualTo("done");
        assertThat(zhang.asks("/api/desk/absences", absence(today(), next, zhou)))
                .isEqualTo("identity.substitute-away");
        assertThat(zhou.asks("/api/desk/absences", absence(next.plusDays(1), next.plusDays(9), zhang)))
                .isEqualTo("identity.away-already");
        assertThat(absences(window)).isEmpty();
        assertThat(absences(head)).isNotEmpty();
    }

    @Test
    void what_is_sent_back_to_a_reviewer_who_is_away_waits_for_all() {
        var id = accepted();
        zhang.does(id, "review", Office.review(zhang.sees(id)));
        assertThat(zhang.asks("/api/desk/absences", absence(today(), today(), zhou)))
                .isEqualTo("done");

        assertThat(head.does(id, "return", Map.of("reason", "请核对使用期限。"))).isEqualTo("done");

        assertThat(zhou.queue("unassigned")).contains(id);
        assertThat(zhou.sees(id).path("heldBy").isMissingNode()).isTrue();
    }

    private String accepted() {
        var id = office.shop();
        assertThat(window.does(id, "acceptance", Map.of())).isEqualTo("done");
        return id;
    }

    private static Map<String, Object> to(Clerk clerk, String note) {
        return Map.of("to", clerk.id(), "note", note);
    }

    private static Map<String, Object> absence(LocalDate from, LocalDate to, Clerk substitute) {
        return Map.of("from", from.toString(), "to", to.toString(), "substitute", substitute.id());
    }

    private static Map<String, Object> absenceOf(Clerk away, LocalDate from, LocalDate to, Clerk substitute) {
        return Map.of(
                "member", away.id(),
                "post", "officer",
                "from", from.toString(),
                "to", to.toString(),
                "substitute", substitute.id());
    }

    private static JsonNode absences(Clerk clerk) {
        return clerk.browser().get("/api/desk/absences").json().path("absences");
    }

    private int leaves() {
        return sql.sql("select count(*) from ledger.leaf where kind = 'absence'")
                .query(Integer.class)
                .single();
    }

    private LocalDate today() {
        return Zones.dateOf(time.instant());
    }
}
