package org.tongban.catalog.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tongban.catalog.edit.CityHall.require;
import static org.tongban.catalog.edit.CityHall.set;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.TestGround;
import org.tongban.TongbanTest;
import org.tongban.intake.Visitor;
import org.tongban.platform.MovableClock;
import org.tongban.platform.Zones;

/** From a draft in the desk to the guide that everybody reads, and all the ways in which it does not get there. */
@TongbanTest
class AdjustingTheCatalogueTest {
    private static final String FILE = "services/food-business-licence-cancellation.yaml";
    private static final String ITEMS = "items/market-regulation.csv";
    private static final String GUIDE = "/guides/food-business-licence-cancellation/500103";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext server;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient sql;

    private CityHall city;
    private String original;
    private String items;

    @BeforeEach
    void open() throws IOException {
        city = new CityHall(server, port);
        original = Files.readString(TestGround.ROOT.resolve("regions/chongqing/" + FILE));
        items = Files.readString(TestGround.ROOT.resolve("regions/chongqing/" + ITEMS));
    }

    @AfterEach
    void put_back() {
        clock.moveTo(Duration.ZERO);
        city.putBack(FILE, original);
        city.putBack(ITEMS, items);
        assertThat(edited()).isZero();
    }

    private int edited() {
        return sql.sql("select count(*) from region.edited_file")
                .query(Integer.class)
                .single();
    }

    private String guide() {
        return new Visitor(port, "").get(GUIDE).body();
    }

    private LocalDate today() {
        return Zones.dateOf(clock.instant());
    }

    private String drafted(String summary, String effectiveOn) {
        var id = city.manager.begins("改注销的说明", effectiveOn);
        require(city.manager.patches(id, FILE, 0, set("/summary/zh", summary)));
        return id;
    }

    @Test
    void a_draft_is_reviewed_by_two_offices_and_holds_from_its_day_on() {
        var id = drafted("店关了就来注销。", today().plusDays(1).toString());

        city.approve(id);
        assertThat(city.manager.state(id)).isEqualTo("approved");
        assertThat(guide()).doesNotContain("店关了就来注销。");

        clock.moveTo(Duration.ofDays(1));
        await().atMost(Duration.ofSeconds(30)).until(() -> guide().contains("店关了就来注销。"));
        clock.moveTo(Duration.ZERO);

        var seen = city.manager.sees(id);
        assertThat(seen.path("state").asString()).isEqualTo("published");
        assertThat(seen.path("steps").valueStream().map(step -> step.path("kind")
                        .asString()))
                .containsExactly("begun", "submitted", "staffing-approved", "legal-approved", "published");
        assertThat(city.manager.inForce(FILE)).isEqualTo(original.replaceFirst("zh: 不做了、店关了的.*", "zh: 店关了就来注销。"));
        assertThat(edited()).isEqualTo(1);
    }

    @Test
    void without_a_day_it_holds_as_soon_as_it_is_approved() {
        var id = drafted("不开店了就注销。", "");

        city.approve(id);

        city.awaitState(id, "published");
        await().atMost(Duration.ofSeconds(2)).until(() -> guide().contains("不开店了就注销。"));
    }

    @Test
    void what_a_reviewer_sends_back_is_changed_and_reviewed_anew() {
        var id = drafted("第一稿。", "");
        require(city.manager.does(id, "submission", Map.of()));
        assertThat(city.manager.patches(id, FILE, 1, set("/summary/zh", "偷改")).code())
                .isEqualTo("catalog.adjustment-not-in-state");
        assertThat(city.legal.does(id, "approval", Map.of()).code()).isEqualTo("catalog.not-your-review");
        require(city.staffing.does(id, "approval", Map.of()));
        assertThat(city.legal.does(id, "sending-back", Map.of("reason", " ")).code())
                .isEqualTo("catalog.reason-missing");
        require(city.legal.does(id, "sending-back", Map.of("reason", "依据写清楚")));

        assertThat(city.manager.state(id)).isEqualTo("draft");
        require(city.manager.patches(id, FILE, 1, set("/summary/zh", "第二稿。")));
        city.approve(id);
        city.awaitState(id, "published");
    }

    @Test
    void nobody_reviews_what_is_their_own() {
        var both = city.manager;
        var id = drafted("自己写的。", "");
        require(both.does(id, "submission", Map.of()));
        var people = new org.tongban.identity.IdentityFixtures(server);
        people.alsoHolds(both.signedIn(), org.tongban.platform.Role.STAFFING_REVIEWER, "11500000TB9009002A", "50");
        var adjustment = server.getBean(AdjustmentStore.class)
                .find(java.util.UUID.fromString(id))
                .orElseThrow();
        var asReviewer = new org.tongban.platform.Caller(
                org.tongban.platform.Role.STAFFING_REVIEWER, both.signedIn().id(), "11500000TB9009002A", "50", "编办");

        assertThat(adjustment
                        .decide(new AdjustmentCommand.Approve(""), asReviewer, today())
                        .toString())
                .contains("OwnWork");
        require(both.does(id, "withdrawal", Map.of("reason", "不改了")));
        assertThat(both.state(id)).isEqualTo("withdrawn");
    }

    @Test
    void errors_are_named_with_their_place_and_nothing_goes_on() {
        var id = city.manager.begins("改坏了", "");
        var patched = city.manager.patches(id, FILE, 0, set("/authority", "nobody"), set("/limits/promised/days", 50));

        assertThat(patched.code()).isEqualTo("catalog.not-your-file");
        patched = city.manager.patches(id, FILE, 0, set("/limits/promised/days", 50));
        assertThat(patched.json().path("findings").valueStream()).anySatisfy(finding -> {
            assertThat(finding.path("code").asString()).isEqualTo("promised-above-statutory");
            assertThat(finding.path("pointer").asString()).startsWith("/limits");
            assertThat(finding.path("message").asString()).contains("50");
        });
        assertThat(city.manager.does(id, "submission", Map.of()).code()).isEqualTo("catalog.adjustment-has-errors");

        require(city.manager.saves(id, FILE, 1, original + "\nbroken: [\n"));
        assertThat(city.manager.does(id, "submission", Map.of()).code()).isEqualTo("catalog.adjustment-has-errors");
        assertThat(city.manager.patches(id, FILE, 2, set("/summary/zh", "x")).code())
                .isEqualTo("catalog.only-as-text");
        assertThat(guide()).contains("不做了、店关了的");
    }

    @Test
    void an_unknown_authority_is_found_before_anybody_reviews_it() {
        var id = city.office.begins("交给没有的部门", "");
        require(city.office.patches(id, FILE, 0, set("/authority", "nobody")));

        var refused = city.office.does(id, "submission", Map.of());

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("unknown-authority-kind", FILE);
    }

    @Test
    void two_who_edit_the_same_item_are_told() {
        var id = drafted("甲写的。", "");
        var other = city.colleague.begins("也改注销", "");
        require(city.colleague.patches(other, FILE, 0, set("/summary/zh", "乙写的。")));
        assertThat(city.manager.sees(id).path("files").get(0).path("others").toString())
                .contains("也改注销", "柳青");

        require(city.colleague.patches(id, FILE, 1, set("/summary/en", "Second.")));
        var late = city.manager.patches(id, FILE, 1, set("/summary/zh", "甲又写。"));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("catalog.edited-meanwhile");
        assertThat(late.json().path("args").path("who").asString()).isEqualTo("柳青");
        assertThat(late.json().path("args").path("version").asInt()).isEqualTo(2);
    }

    @Test
    void of_many_saves_at_once_one_is_taken() throws Exception {
        var id = drafted("开始。", "");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var saves = java.util.stream.IntStream.range(0, 6)
                    .<Callable<Integer>>mapToObj(n -> () -> city.manager
                            .patches(id, FILE, 1, set("/summary/zh", "第" + n))
                            .status())
                    .toList();
            var answers = threads.invokeAll(saves).stream()
                    .map(each -> each.resultNow())
                    .toList();

            assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
            assertThat(answers).filteredOn(status -> status == 409).hasSize(5);
        }
    }

    @Test
    void what_was_published_meanwhile_on_other_lines_is_taken_in() {
        var mine = city.manager.begins("改第一行的说法", "");
        require(city.manager.patches(mine, ITEMS, 0, set("/rows/0/keywords", "头一行")));
        var theirs = city.colleague.begins("改第三行的说法", "");
        require(city.colleague.patches(theirs, ITEMS, 0, set("/rows/2/keywords", "第三行")));
        city.approve(theirs);
        city.awaitState(theirs, "published");

        city.approve(mine);
        city.awaitState(mine, "published");

        assertThat(city.manager.inForce(ITEMS)).contains("头一行", "第三行");
    }

    @Test
    void what_was_published_meanwhile_on_the_same_lines_is_merged_by_its_author() {
        var mine = drafted("我的说明。", "");
        var theirs = city.colleague.begins("先改的", "");
        require(city.colleague.patches(theirs, FILE, 0, set("/summary/zh", "先发布的说明。")));
        city.approve(theirs);
        city.awaitState(theirs, "published");

        assertThat(city.manager.does(mine, "submission", Map.of()).code()).isEqualTo("catalog.overtaken");
        var file = city.manager.file(mine, FILE).json();
        assertThat(file.path("overtaken").asBoolean()).isTrue();
        assertThat(file.path("inForce").asString()).contains("先发布的说明。");
        assertThat(file.path("base").asString()).isEqualTo(original);
        var body = Map.of("path", FILE, "expectedVersion", 1);
        var path = CityHall.ADJUSTMENTS + "/" + mine + "/rebase";
        assertThat(city.manager.browser().post(path, body).code()).isEqualTo("catalog.overtaken");
        var merged = file.path("inForce").asString().replace("先发布的说明。", "两边都有的说明。");
        require(city.manager.browser().post(path, Map.of("path", FILE, "expectedVersion", 1, "text", merged)));

        city.approve(mine);
        city.awaitState(mine, "published");
        assertThat(city.manager.inForce(FILE)).isEqualTo(merged);
    }

    @Test
    void a_crash_between_approval_and_publication_publishes_once() {
        var id = drafted("断电以前批准的。", today().plusDays(1).toString());
        city.approve(id);
        var due = server.getBean(PublishDue.class);
        due.stop(); // as if the power went
        clock.moveTo(Duration.ofDays(1));
        var before = publications();

        due.start();
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var node = 0; node < 4; node++) nodes.submit(due::publishNext);
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> guide().contains("断电以前批准的。"));
        clock.moveTo(Duration.ZERO);

        assertThat(publications()).isEqualTo(before + 1);
        assertThat(city.manager.sees(id).path("steps").size()).isEqualTo(5);
    }

    private int publications() {
        return sql.sql("select count(*) from region.pack_version")
                .query(Integer.class)
                .single();
    }
}
