package org.tongban.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tongban.casework.CaseFixtures.ACCEPT;
import static org.tongban.casework.CaseFixtures.ALLOWANCE;
import static org.tongban.casework.CaseFixtures.FOOD;
import static org.tongban.casework.CaseFixtures.REVIEW;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.TongbanTest;
import org.tongban.catalog.Catalog;
import org.tongban.catalog.Limit;
import org.tongban.catalog.Limit.Unit;
import org.tongban.platform.Caller;
import org.tongban.platform.Role;
import org.tongban.platform.Zones;
import org.tongban.region.Regions;

/** Each test has an authority of its own, so that nobody else's cases stand in its queues. */
@TongbanTest
class QueuesOfTheDeskTest {
    private static final Caller APPLICANT = Caller.applicant(new UUID(7, 3));
    private static final String SLUG = "food-business-licence";

    @Autowired
    private CaseQueues queues;

    @Autowired
    private Casework casework;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Regions regions;

    @Autowired
    private InstantSource time;

    @Autowired
    private JdbcClient sql;

    private final String authority =
            "T" + ThreadLocalRandom.current().nextLong(10_000_000_000_000_000L, 100_000_000_000_000_000L);

    @Test
    void a_case_waits_in_the_queue_of_the_post_whose_turn_it_is() {
        var file = open(FOOD);
        assertThat(numbers(Role.WINDOW, "to-precheck")).containsExactly(file.number());

        file = does(file, Role.WINDOW, ACCEPT);
        assertThat(numbers(Role.WINDOW, "to-precheck")).isEmpty();
        assertThat(numbers(Role.OFFICER, "to-site-check")).containsExactly(file.number());

        file = does(file, Role.OFFICER, CaseFixtures.siteCheckBy("张敏", "周涛"));
        assertThat(numbers(Role.OFFICER, "to-site-check")).isEmpty();
        assertThat(numbers(Role.OFFICER, "to-review")).containsExactly(file.number());

        file = does(file, Role.OFFICER, REVIEW);
        assertThat(numbers(Role.HEAD, "to-decide")).containsExactly(file.number());
        assertThat(numbers(Role.OFFICER, "open")).containsExactly(file.number());

        file = does(file, Role.HEAD, new CaseCommand.Refuse("不符合条件"));
        assertThat(numbers(Role.HEAD, "to-decide")).isEmpty();
        assertThat(numbers(Role.HEAD, "open")).isEmpty();
        assertThat(numbers(Role.WINDOW, "concluded")).containsExactly(file.number());
    }

    @Test
    void what_is_decided_on_the_spot_waits_at_the_window() {
        var file = does(open(ALLOWANCE), Role.WINDOW, ACCEPT);

        assertThat(keys(Role.WINDOW)).contains("to-decide");
        assertThat(numbers(Role.WINDOW, "to-decide")).containsExactly(file.number());
        assertThat(keys(Role.HEAD))
                .containsExactly("mine", "unassigned", "to-assign", "to-decide", "open", "concluded");
        assertThat(numbers(Role.HEAD, "to-decide")).isEmpty();
    }

    @Test
    void the_columns_say_whose_turn_it_is_as_the_case_does() {
        for (var terms : List.of(FOOD, ALLOWANCE, CaseFixtures.WITHOUT_SITE_CHECK, CaseFixtures.VISITED_HERE)) {
            expectTurn(open(terms));
            expectTurn(does(open(terms), Role.WINDOW, ACCEPT));
            expectTurn(does(open(terms), Role.WINDOW, CaseFixtures.askCorrection("form.area")));
        }
        var checked = does(does(open(FOOD), Role.WINDOW, ACCEPT), Role.OFFICER, CaseFixtures.siteCheckBy("甲", "乙"));
        expectTurn(checked);
        expectTurn(does(checked, Role.OFFICER, REVIEW));
    }

    @Test
    void what_is_expedited_stands_first_and_is_taken_first() {
        var early = open(FOOD);
        moveDue(early, Zones.dateOf(time.instant()));
        var urgent = does(open(FOOD), Role.WINDOW, new CaseCommand.Expedite("急需开业"));

        for (var queue : List.of("to-precheck", "unassigned", "open")) {
            assertThat(numbers(Role.WINDOW, queue)).containsExactly(urgent.number(), early.number());
        }
        assertThat(numbers(Role.HEAD, "to-assign")).containsExactly(urgent.number(), early.number());
        assertThat(lines(Role.WINDOW, "open", "", "").getFirst().expedited()).isTrue();
        assertThat(casework.takeNext(staff(Role.WINDOW)).map(CaseFile::number)).hasValue(urgent.number());
    }

    @Test
    void while_the_applicant_corrects_no_lamp_burns() {
        does(open(FOOD), Role.WINDOW, CaseFixtures.askCorrection("form.area"));

        var line = lines(Role.WINDOW, "awaiting-correction", "", "").getFirst();

        assertThat(line.lamp()).isEqualTo("none");
        assertThat(line.workingDaysLeft()).isNull();
        assertThat(line.dueOn()).isNotNull();
    }

    @Test
    void lamps_filter_and_count_alike() {
        var red = open(FOOD);
        var amber = open(FOOD);
        open(FOOD);
        var today = Zones.dateOf(time.instant());
        moveDue(red, today.minusDays(1));
        moveDue(amber, today);

        assertThat(queues.of(staff(Role.WINDOW))).contains(new DeskQueue("to-precheck", 3, 1, 1));
        assertThat(lines(Role.WINDOW, "to-precheck", "", "red"))
                .extracting(DeskLine::number, DeskLine::lamp)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(red.number(), "red"));
        assertThat(lines(Role.WINDOW, "to-precheck", "", "amber"))
                .extracting(DeskLine::number, DeskLine::lamp)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(amber.number(), "amber"));
    }

    @Test
    void of_limits_in_hours_lamps_filter_and_count_to_the_minute() {
        var terms = CaseFixtures.with(ALLOWANCE, new Limit(24, Unit.HOURS));
        var red = does(open(terms), Role.WINDOW, ACCEPT);
        var amber = does(open(terms), Role.WINDOW, ACCEPT);
        var green = does(open(terms), Role.WINDOW, ACCEPT);
        var near = Lamp.Near.at(time.instant(), regions.calendar());
        moveDue(red, near.now().minusSeconds(90));
        moveDue(amber, near.lastMoment());
        moveDue(green, near.lastMoment().plusSeconds(600));

        assertThat(queues.of(staff(Role.WINDOW))).contains(new DeskQueue("to-decide", 3, 1, 1));
        assertThat(lines(Role.WINDOW, "to-decide", "", "red"))
                .extracting(DeskLine::number, DeskLine::lamp)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(red.number(), "red"));
        assertThat(lines(Role.WINDOW, "to-decide", "", "amber"))
                .extracting(DeskLine::number, DeskLine::lamp)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(amber.number(), "amber"));
        assertThat(lines(Role.WINDOW, "to-decide", "", ""))
                .filteredOn(line -> line.id().equals(green.id()))
                .allSatisfy(line -> {
                    assertThat(line.lamp()).isEqualTo("green");
                    assertThat(line.minutesLeft()).isPositive();
                    assertThat(line.dueAt()).isNotNull();
                });
    }

    @Test
    void amber_ends_where_the_lamp_turns_green() {
        var calendar = regions.calendar();
        for (var day = 0; day < 40; day++) {
            var near = Lamp.Near.at(time.instant().plus(Duration.ofDays(day)), calendar);
            assertThat(calendar.count(near.today(), near.lastDay())).isLessThanOrEqualTo(1);
            assertThat(calendar.count(near.today(), near.lastDay().plusDays(1))).isGreaterThan(1);
        }
    }

    @Test
    void a_case_is_found_by_the_end_of_its_number_and_by_words_for_its_service() {
        var file = open(FOOD);
        var end = file.number().substring(file.number().length() - 6);

        assertThat(lines(Role.WINDOW, "open", end, "")).extracting(DeskLine::id).containsExactly(file.id());
        assertThat(lines(Role.WINDOW, "open", "开饭馆", ""))
                .extracting(DeskLine::id)
                .containsExactly(file.id());
        assertThat(lines(Role.WINDOW, "open", "999999999", "")).isEmpty();
        assertThat(lines(Role.WINDOW, "open", "高龄津贴", "")).isEmpty();
    }

    @Test
    void a_long_queue_is_read_piece_by_piece_without_gap_or_repetition() {
        var opened = IntStream.range(0, 53).mapToObj(_ -> open(FOOD).number()).toList();

        var first = queues.cases(staff(Role.WINDOW), "open", "", "", "", "", Locale.CHINESE);
        var second = queues.cases(staff(Role.WINDOW), "open", "", "", "", first.next(), Locale.CHINESE);

        assertThat(first.items()).hasSize(50);
        assertThat(second.next()).isEmpty();
        assertThat(java.util.stream.Stream.concat(first.items().stream(), second.items().stream())
                        .map(DeskLine::number))
                .containsExactlyInAnyOrderElementsOf(opened);
    }

    @Test
    void a_supervisor_sees_the_division_and_nothing_beyond() {
        var file = open(FOOD);
        var inside = new Caller(Role.SUPERVISOR, new UUID(8, 9), "x".repeat(18), "500103", "监督岗");
        var beside = new Caller(Role.SUPERVISOR, new UUID(8, 9), "x".repeat(18), "500101", "监督岗");
        var end = file.number().substring(file.number().length() - 6);

        assertThat(queues.cases(inside, "open", end, "", "", "", Locale.CHINESE).items())
                .extracting(DeskLine::id)
                .contains(file.id());
        assertThat(queues.cases(beside, "open", end, "", "", "", Locale.CHINESE).items())
                .extracting(DeskLine::id)
                .doesNotContain(file.id());
        assertThat(queues.of(inside)).extracting(DeskQueue::key).containsExactly("open", "overdue", "concluded");
    }

    @Test
    void an_unknown_queue_and_a_broken_cursor_are_said_in_words() {
        assertThatThrownBy(() -> queues.cases(staff(Role.WINDOW), "none", "", "", "", "", Locale.CHINESE))
                .hasMessageContaining("casework.unknown-queue");
        assertThatThrownBy(() -> queues.cases(staff(Role.WINDOW), "open", "", "", "", "x~y", Locale.CHINESE))
                .hasMessageContaining("casework.bad-cursor");
        assertThatThrownBy(() -> queues.cases(
                        staff(Role.WINDOW), "concluded", "", "", "", "2026-01-01~" + new UUID(0, 0), Locale.CHINESE))
                .hasMessageContaining("casework.bad-cursor");
    }

    private void expectTurn(CaseFile file) {
        var role = sql.sql("select coalesce(turn_role, '') from casework.case_file where id = ?")
                .param(file.id())
                .query(String.class)
                .single();
        assertThat(role).isEqualTo(file.turn().map(Role::name).orElse(""));
    }

    private void moveDue(CaseFile file, java.time.LocalDate day) {
        sql.sql("update casework.case_file set due_on = ? where id = ?")
                .params(day, file.id())
                .update();
    }

    private void moveDue(CaseFile file, Instant moment) {
        var due = moment.atZone(Zones.CHINA).minusNanos(1).toLocalDate();
        sql.sql("update casework.case_file set due_on = ?, due_at = ? where id = ?")
                .params(due, CaseStore.utc(moment), file.id())
                .update();
    }

    private List<String> keys(Role role) {
        return queues.of(staff(role)).stream().map(DeskQueue::key).toList();
    }

    private List<String> numbers(Role role, String queue) {
        return lines(role, queue, "", "").stream().map(DeskLine::number).toList();
    }

    private List<DeskLine> lines(Role role, String queue, String q, String lamp) {
        return queues.cases(staff(role), queue, q, lamp, "", "", Locale.CHINESE).items();
    }

    private CaseFile does(CaseFile file, Role role, CaseCommand command) {
        return casework.command(file.id(), file.version(), command, staff(role));
    }

    private Caller staff(Role role) {
        return new Caller(role, new UUID(8, role.ordinal()), authority, "500103", role.name());
    }

    private CaseFile open(CaseTerms terms) {
        var item = catalog.service(SLUG, "500103");
        return casework.open(
                new CaseSnapshot(
                        APPLICANT.id(),
                        "李*",
                        SLUG,
                        item.guideVersion(),
                        item.implementationCode(),
                        authority,
                        "500103",
                        terms,
                        new CaseContent("李四", Map.of(), Map.of(), List.of())),
                APPLICANT);
    }
}
