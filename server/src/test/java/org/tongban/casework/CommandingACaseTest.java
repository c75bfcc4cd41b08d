package org.tongban.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tongban.casework.CaseFixtures.ACCEPT;
import static org.tongban.casework.CaseFixtures.REVIEW;
import static org.tongban.casework.CaseFixtures.WITHOUT_SITE_CHECK;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.TongbanTest;
import org.tongban.casework.CaseCommand.Grant;
import org.tongban.casework.CaseCommand.Refuse;
import org.tongban.catalog.Catalog;
import org.tongban.catalog.ServiceItem;
import org.tongban.document.Documents;
import org.tongban.identity.RegisteredPersons;
import org.tongban.kernel.RejectedException;
import org.tongban.platform.Caller;
import org.tongban.platform.Role;

/** On the real database: who is faster wins, what is recorded agrees with itself, strangers see nothing. */
@TongbanTest
class CommandingACaseTest {
    private static final String YUZHONG = "500103";

    @Autowired
    private Casework casework;

    @Autowired
    private CasePapers papers;

    @Autowired
    private Documents documents;

    @Autowired
    private JdbcClient sql;

    private ServiceItem item;
    private Caller applicant;

    @Autowired
    void ground(ApplicationContext context, Catalog catalog) {
        item = catalog.service("food-business-licence", YUZHONG);
        applicant = Caller.applicant(new RegisteredPersons(context).register("李四"));
    }

    @Test
    void a_case_gets_a_number_of_its_division_and_day() {
        assertThat(open().number()).matches("500103-\\d{8}-\\d{6,}");
    }

    @Test
    void after_the_millionth_case_numbers_grow_longer_and_stay_different() {
        var before = sql.sql("select nextval('casework.case_serial')")
                .query(Long.class)
                .single();
        try {
            serial(1_234_567);
            assertThat(open().number()).endsWith("-1234568");
            assertThat(open().number()).endsWith("-1234569");
        } finally {
            serial(before);
        }
    }

    private void serial(long last) {
        sql.sql("select setval('casework.case_serial', ?)")
                .param(last)
                .query(Long.class)
                .single();
    }

    @Test
    void of_two_heads_who_decide_at_once_one_wins_and_the_other_is_told() throws Exception {
        var file = reviewed();

        var outcomes = atOnce(
                () -> casework.command(file.id(), file.version(), new Grant(""), staff(Role.HEAD)),
                () -> casework.command(file.id(), file.version(), new Refuse("不符合条件"), staff(Role.HEAD)));

        assertThat(outcomes).containsOnlyOnce("done");
        assertThat(outcomes).containsAnyOf("casework.changed-meanwhile", "casework.already-decided");
        assertThat(casework.history(file.id(), applicant)).hasSize(4);
    }

    @Test
    void a_command_on_an_old_version_is_refused_and_changes_nothing() {
        var file = open();
        casework.command(file.id(), 1, CaseFixtures.askCorrection("form.area"), staff(Role.WINDOW));

        assertThatThrownBy(() -> casework.command(file.id(), 1, new CaseCommand.Withdraw(""), applicant))
                .hasMessageContaining("casework.changed-meanwhile");
        assertThat(casework.find(file.id(), applicant).version()).isEqualTo(2);
    }

    @Test
    void a_stranger_and_another_authority_are_told_that_there_is_no_such_case() {
        var id = open().id();

        assertThatThrownBy(() -> casework.find(id, Caller.applicant(new UUID(7, 2))))
                .hasMessageContaining("casework.no-such-case");
        assertThatThrownBy(() -> casework.find(
                        id, new Caller(Role.WINDOW, new UUID(8, 8), "11500101000000000X", "500101", "窗口")))
                .hasMessageContaining("casework.no-such-case");
        assertThatThrownBy(() -> casework.find(
                        id, new Caller(Role.SUPERVISOR, new UUID(8, 9), item.authority(), "500101", "监察")))
                .hasMessageContaining("casework.no-such-case");
    }

    @Test
    void row_events_hash_chain_and_ledger_agree() {
        var file = reviewed();

        var recorded = casework.history(file.id(), applicant);
        var hashes = sql.sql("select hash from casework.event where case_id = ? order by version")
                .param(file.id())
                .query(byte[].class)
                .list();
        var leaves = sql.sql("select count(*) from ledger.leaf where hash in (?, ?, ?)")
                .params(List.copyOf(hashes))
                .query(Integer.class)
                .single();
        var last = sql.sql("select last_hash from casework.case_file where id = ?")
                .param(file.id())
                .query(byte[].class)
                .single();

        assertThat(Case.fold(recorded.stream().map(RecordedEvent::event).toList()))
                .isEqualTo(casework.find(file.id(), applicant).lifecycle());
        assertThat(leaves).isEqualTo(3);
        assertThat(last).isEqualTo(hashes.getLast());
    }

    @Test
    void nothing_an_applicant_wrote_can_be_read_in_the_tables() {
        var id = open().id();

        var body = sql.sql("select encode(body, 'escape') from casework.content where case_id = ?")
                .param(id)
                .query(String.class)
                .single();

        assertThat(body).doesNotContain("noodles");
        assertThat(casework.content(id, applicant).form()).containsEntry("signboard", "noodles");
    }

    @Test
    void a_case_that_begins_with_a_visit_names_no_date_before_it() throws IOException {
        var file = open(CaseFixtures.VISITED_HERE);
        casework.command(file.id(), 1, CaseFixtures.ACCEPT, staff(Role.WINDOW));
        var accepted = casework.history(file.id(), applicant).getLast();

        var made = papers.make(casework.find(file.id(), applicant), accepted).orElseThrow();

        try (var pdf = Loader.loadPDF(documents.open(made.id()).readAllBytes())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s", ""))
                    .contains("办理期限从您到场办理以后起算")
                    .doesNotContain("本机关承诺于");
        }
    }

    private CaseFile open() {
        return open(WITHOUT_SITE_CHECK);
    }

    private CaseFile open(CaseTerms terms) {
        return casework.open(
                new CaseSnapshot(
                        applicant.id(),
                        "李*",
                        item.slug(),
                        item.guideVersion(),
                        item.implementationCode(),
                        item.authority(),
                        item.division(),
                        terms,
                        new CaseContent("李四", Map.of("signboard", "noodles"), Map.of(), List.of())),
                applicant);
    }

    private CaseFile reviewed() {
        var file = open();
        casework.command(file.id(), 1, ACCEPT, staff(Role.WINDOW));
        return casework.command(file.id(), 2, REVIEW, staff(Role.OFFICER));
    }

    private Caller staff(Role role) {
        return new Caller(role, new UUID(8, role.ordinal()), item.authority(), YUZHONG, role.name());
    }

    private static List<String> atOnce(Callable<?>... wishes) throws Exception {
        var start = new CyclicBarrier(wishes.length);
        try (var threads = Executors.newFixedThreadPool(wishes.length)) {
            var running = IntStream.range(0, wishes.length)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        return outcome(wishes[i]);
                    }))
                    .toList();
            var outcomes = new ArrayList<String>();
            for (var each : running) outcomes.add(each.get());
            return outcomes;
        }
    }

    private static String outcome(Callable<?> wish) throws Exception {
        try {
            wish.call();
            return "done";
        } catch (RejectedException rejected) {
            return rejected.rejection().code();
        }
    }
}
