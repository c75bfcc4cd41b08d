package org.tongban.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.casework.CaseFixtures.WITHOUT_SITE_CHECK;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.TongbanTest;
import org.tongban.catalog.Catalog;
import org.tongban.identity.IdentityFixtures;
import org.tongban.identity.IdentityFixtures.SignedInStaff;
import org.tongban.kernel.Decision;
import org.tongban.platform.Caller;
import org.tongban.platform.Role;

/** Each test has an authority of its own: nobody else's cases wait there. */
@TongbanTest
class TakingTheNextCaseTest {
    private static final Caller APPLICANT = Caller.applicant(new UUID(7, 4));
    private static final int CASES = 300;
    private static final int CLERKS = 16;

    @Autowired
    private Casework casework;

    @Autowired
    private DeskHands hands;

    @Autowired
    private PastCases past;

    @Autowired
    private InstantSource time;

    @Autowired
    private Catalog catalog;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private ApplicationContext server;

    private final String authority =
            "T" + ThreadLocalRandom.current().nextLong(10_000_000_000_000_000L, 100_000_000_000_000_000L);

    @Test
    void many_who_take_at_once_empty_the_pool_and_never_get_the_same_one() throws Exception {
        var opened = open(CASES).stream().map(CaseFile::id).toList();

        var taken = atOnce(IntStream.range(0, CLERKS)
                .mapToObj(_ -> clerk())
                .map(clerk -> (Callable<List<UUID>>) () -> takesUntilNoneIsLeft(clerk))
                .toList());

        assertThat(taken).containsExactlyInAnyOrderElementsOf(opened);
        assertThat(sql.sql(
                                "select count(distinct id) from casework.case_file where authority = ? and holder is not null")
                        .param(authority)
                        .query(Integer.class)
                        .single())
                .isEqualTo(CASES);
        assertThat(events(opened)).isEqualTo(CASES);
    }

    @Test
    void the_one_due_first_comes_first_also_from_one_who_has_left() {
        var clerk = clerk();
        var leaver = clerk();
        var later = open();
        var ofTheLeaver = open();
        due(later, 5);
        due(ofTheLeaver, 9);
        casework.attempt(ofTheLeaver.id(), _ -> Decision.of(new CaseCommand.Take()), leaver.caller());
        var soon = open();
        due(soon, 1);

        assertThat(next(clerk)).isEqualTo(soon.id());
        assertThat(next(clerk)).isEqualTo(later.id());
        assertThat(hands.takeNext(clerk.caller())).isEmpty();
        new IdentityFixtures(server).leaves(leaver);
        assertThat(next(clerk)).isEqualTo(ofTheLeaver.id());
    }

    @Test
    void two_who_take_the_same_many_in_other_order_share_them_without_waiting_for_each_other() throws Exception {
        var opened = open(40).stream().map(CaseFile::id).toList();
        var one = clerk();
        var other = clerk();

        var taken = atOnce(List.of(
                () -> done(hands.takeMany(opened, one.caller())),
                () -> done(hands.takeMany(opened.reversed(), other.caller()))));

        assertThat(taken).containsExactlyInAnyOrderElementsOf(opened);
    }

    private static List<UUID> done(List<DeskHands.OneOfMany> outcomes) {
        return outcomes.stream()
                .filter(DeskHands.OneOfMany::done)
                .map(DeskHands.OneOfMany::id)
                .toList();
    }

    private UUID next(SignedInStaff clerk) {
        return hands.takeNext(clerk.caller()).orElseThrow().id();
    }

    private List<UUID> takesUntilNoneIsLeft(SignedInStaff clerk) {
        var taken = new ArrayList<UUID>();
        for (var next = hands.takeNext(clerk.caller()); next.isPresent(); next = hands.takeNext(clerk.caller())) {
            taken.add(next.get().id());
        }
        return taken;
    }

    private static List<UUID> atOnce(List<Callable<List<UUID>>> works) throws Exception {
        var start = new CyclicBarrier(works.size());
        try (var threads = Executors.newFixedThreadPool(works.size())) {
            var running = works.stream()
                    .map(work -> threads.submit(() -> {
                        start.await();
                        return work.call();
                    }))
                    .toList();
            var all = new ArrayList<UUID>();
            for (var each : running) all.addAll(each.get());
            return all;
        }
    }

    private int events(List<UUID> cases) {
        return sql.sql("select count(*) from casework.event where case_id in (:cases) and version = 2")
                .param("cases", cases)
                .query(Integer.class)
                .single();
    }

    private void due(CaseFile file, int daysLater) {
        sql.sql("update casework.case_file set due_on = due_on + ? where id = ?")
                .params(daysLater, file.id())
                .update();
    }

    private SignedInStaff clerk() {
        return new IdentityFixtures(server).staff(Role.WINDOW, authority, "500103");
    }

    private CaseFile open() {
        return open(1).getFirst();
    }

    /** Of the past, so that no follower has to see to them. */
    private List<CaseFile> open(int count) {
        var opened = IntStream.range(0, count)
                .mapToObj(_ -> past.begin(snapshot(), time.instant()))
                .toList();
        past.keep(opened);
        return opened.stream().map(PastCase::file).toList();
    }

    private CaseSnapshot snapshot() {
        var item = catalog.service("food-business-licence", "500103");
        return new CaseSnapshot(
                APPLICANT.id(),
                "李*",
                item.slug(),
                item.guideVersion(),
                item.implementationCode(),
                authority,
                "500103",
                WITHOUT_SITE_CHECK,
                new CaseContent("李四", Map.of(), Map.of(), List.of()));
    }
}
