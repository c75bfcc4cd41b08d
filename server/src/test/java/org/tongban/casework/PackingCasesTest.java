package org.tongban.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tongban.casework.CaseFixtures.ACCEPT;
import static org.tongban.casework.CaseFixtures.ALLOWANCE;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.tongban.TongbanTest;
import org.tongban.casework.CaseCommand.Correct;
import org.tongban.casework.CaseCommand.Grant;
import org.tongban.casework.CaseContent.File;
import org.tongban.casework.CaseContent.Material;
import org.tongban.catalog.Catalog;
import org.tongban.catalog.ServiceItem;
import org.tongban.identity.RegisteredPersons;
import org.tongban.platform.Caller;
import org.tongban.platform.FeedCursor;
import org.tongban.platform.Feeds;
import org.tongban.platform.Role;

/** What is packed is read as it was, and no rows of it are left beside. */
@TongbanTest
class PackingCasesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Instant FAR_AHEAD = Instant.parse("2100-01-01T00:00:00Z");
    private static final CaseContent CONTENT = new CaseContent(
            "周小满",
            Map.of("signboard", "半山小面"),
            Map.of("business", "restaurant"),
            List.of(new Material(
                    "lease",
                    "租赁合同",
                    "upload",
                    "编号九十九",
                    List.of(new File("ab".repeat(32), "周小满的租约.pdf", "application/pdf", 4711)))));

    @Autowired
    private Casework casework;

    @Autowired
    private EventStore events;

    @Autowired
    private ContentStore contents;

    @Autowired
    private PackCases packing;

    @Autowired
    private PackedStore packed;

    @Autowired
    private Feeds feeds;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private JdbcClient sql;

    private ServiceItem item;
    private Caller applicant;

    @Autowired
    void ground(ApplicationContext context, Catalog catalog) {
        item = catalog.service("old-age-allowance", "500103001");
        applicant = Caller.applicant(new RegisteredPersons(context).register("周小满"));
    }

    @Test
    void everything_is_read_as_it_was_and_the_rows_are_gone() {
        var id = ended();
        var before = casework.history(id, applicant);
        var hashes = hashes(id);
        var handedIn = contents.all(id);

        awaitPacked(id);

        assertThat(rows("event", id) + rows("content", id)).isZero();
        assertThat(rows("packed", id)).isOne();
        assertThat(casework.history(id, applicant)).isEqualTo(before).hasSize(6);
        assertThat(hashes(id)).isEqualTo(hashes);
        assertThat(contents.all(id)).isEqualTo(handedIn).hasSize(2);
        assertThat(casework.content(id, applicant)).isEqualTo(CONTENT);
    }

    @Test
    void of_cases_of_one_service_the_second_is_a_fraction_of_its_rows() {
        var first = ended();
        awaitPacked(first);
        var second = ended();
        var rows = bytes("event", second) + bytes("content", second);

        awaitPacked(second);

        assertThat(bytes("packed", second) * 3).isLessThan(rows);
    }

    @Test
    void what_a_feed_has_still_to_read_stays() {
        var id = ended();

        var due = transaction.execute(_ -> packed.due(FAR_AHEAD, FeedCursor.START, 0, 10_000));

        assertThat(due).doesNotContain(id);
    }

    @Test
    void what_was_tampered_with_stays_as_it_is_and_holds_up_nothing() {
        var id = ended();
        sql.sql("update casework.event set post = '别的岗位' where case_id = ? and version = 2")
                .param(id)
                .update();
        var untouched = ended();

        awaitPacked(untouched);

        assertThat(rows("packed", id)).isZero();
        assertThat(rows("event", id)).isEqualTo(6);
        sql.sql("update casework.event set post = '综合窗口岗' where case_id = ? and version = 2")
                .param(id)
                .update();
    }

    @Test
    void the_words_of_a_service_hold_nothing_that_anybody_wrote_chose_or_is() {
        var id = ended();
        awaitPacked(id);

        var words = sql.sql("select words from casework.pack_words where guide_version = ?")
                .param(item.guideVersion())
                .query(String.class)
                .single();

        assertThat(words)
                .contains("signboard", "租赁合同", "CorrectionAsked")
                .doesNotContain("周小满", "半山", "restaurant", "编号九十九", "abab", "4711", "没有签字")
                .doesNotContain(applicant.id().toString());
    }

    /** Corrected once, then granted. */
    private UUID ended() {
        var content = new CaseContent("周小满", Map.of("signboard", "小面"), Map.of("business", "shop"), List.of());
        var id = casework.open(
                        new CaseSnapshot(
                                applicant.id(),
                                "周**",
                                item.slug(),
                                item.guideVersion(),
                                item.implementationCode(),
                                item.authority(),
                                item.division(),
                                ALLOWANCE,
                                content),
                        applicant)
                .id();
        casework.command(id, 1, CaseFixtures.askCorrection("form.signboard"), window());
        casework.command(id, 2, new Correct(CONTENT), applicant);
        casework.command(id, 3, ACCEPT, window());
        casework.command(id, 4, new Grant("请按时复审"), window());
        return id;
    }

    private Caller window() {
        return new Caller(Role.WINDOW, new UUID(8, 1), item.authority(), item.division(), "综合窗口岗");
    }

    /** Once every feed has come past it. */
    private void awaitPacked(UUID id) {
        await().atMost(PATIENCE).until(() -> isFollowed(id));
        packing.run(FAR_AHEAD, 1);
        assertThat(rows("packed", id)).isOne();
    }

    private boolean isFollowed(UUID id) {
        var last = sql.sql("select max(tx) from casework.event where case_id = ?")
                .param(id)
                .query(Long.class)
                .single();
        return feeds.slowest()
                .filter(cursor ->
                        cursor.tx() > last || cursor.tx() == last && cursor.id().equals(id) && cursor.version() == 6)
                .isPresent();
    }

    private List<String> hashes(UUID id) {
        return events.of(id).stream()
                .map(link -> HexFormat.of().formatHex(link.hash()))
                .toList();
    }

    private int rows(String table, UUID id) {
        return sql.sql("select count(*) from casework." + table + " where case_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    private int bytes(String table, UUID id) {
        return sql.sql("select sum(pg_column_size(t.*)) from casework." + table + " t where case_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }
}
