package org.tongban.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.TongbanTest;
import org.tongban.kernel.RejectedException;
import org.tongban.region.Regions;

@TongbanTest
class MakingAPaperTest {
    private static final LocalDate DATED = LocalDate.of(2031, 3, 4);

    @Autowired
    Documents documents;

    @Autowired
    Seals seals;

    @Autowired
    Regions regions;

    @Autowired
    JdbcClient sql;

    @Test
    void a_paper_is_numbered_sealed_by_its_authority_and_found_by_its_content() throws IOException {
        var made = documents.make(request(UUID.randomUUID(), "1", "civil-affairs"));

        assertThat(made.number()).matches(".+受〔2031〕\\d+号");
        try (var in = documents.open(made.id())) {
            var check = seals.check(in.readAllBytes());
            assertThat(check.outcome()).isEqualTo(SealCheck.Outcome.INTACT);
            assertThat(check.sealedBy()).isEqualTo(made.authority());
        }
        assertThat(documents.ofContent(made.sha256())).contains(made);
        assertThat(documents.ofCase(made.caseId())).containsExactly(made);
    }

    @Test
    void every_use_of_a_seal_is_written_down_with_a_leaf_in_the_ledger() {
        var made = documents.make(request(UUID.randomUUID(), "1", "civil-affairs"));

        var leaves = sql.sql("""
                        select count(*) from document.seal_use u join ledger.leaf l on l.id = u.id and l.hash = u.hash
                        where u.subject_id = ? and u.sha256 = ?""")
                .params(made.id(), made.sha256())
                .query(Integer.class)
                .single();

        assertThat(leaves).isEqualTo(1);
    }

    @Test
    void one_occasion_has_one_paper_however_often_it_is_asked_for() throws Exception {
        var request = request(UUID.randomUUID(), "7", "civil-affairs");
        var refs = new HashSet<DocumentRef>(
                atOnce(IntStream.range(0, 4).mapToObj(_ -> request).toList()));

        assertThat(refs).hasSize(1).containsExactly(documents.make(request));
    }

    @Test
    void papers_of_an_authority_are_numbered_without_gaps() throws Exception {
        var requests = IntStream.range(0, 5)
                .mapToObj(_ -> request(UUID.randomUUID(), "1", "market-regulation"))
                .toList();

        var numbers = atOnce(requests).stream()
                .map(made -> Integer.parseInt(made.number().replaceAll(".*〕(\\d+)号", "$1")))
                .sorted()
                .toList();

        assertThat(numbers.getLast() - numbers.getFirst()).isEqualTo(4);
        assertThat(numbers).doesNotHaveDuplicates();
    }

    @Test
    void a_crash_before_the_seal_leaves_no_paper_and_the_next_try_keeps_the_number() {
        var request = request(UUID.randomUUID(), "1", "civil-affairs");
        var made = documents.make(request);
        sql.sql("update document.paper set sha256 = null, sealed_at = null where id = ?")
                .param(made.id())
                .update();
        assertThatThrownBy(() -> documents.find(made.id())).isInstanceOf(RejectedException.class);

        assertThat(documents.make(request).number()).isEqualTo(made.number());
    }

    private List<DocumentRef> atOnce(List<DocumentRequest> requests) throws Exception {
        var made = new ArrayList<DocumentRef>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = requests.stream()
                    .map(request -> (Callable<DocumentRef>) () -> documents.make(request))
                    .toList();
            for (Future<DocumentRef> answer : threads.invokeAll(calls)) made.add(answer.get());
        }
        return made;
    }

    private DocumentRequest request(UUID caseId, String occasion, String kind) {
        var authority = regions.authority(kind, "500112").orElseThrow();
        return new DocumentRequest(caseId, occasion, authority.creditCode(), DATED, Samples.acceptance());
    }
}
