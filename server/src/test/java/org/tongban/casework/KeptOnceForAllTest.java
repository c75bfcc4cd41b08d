package org.tongban.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.casework.CaseFixtures.ALLOWANCE;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongban.TongbanTest;

/** What is kept once for many cases is remembered only once it is there: a transaction that failed leaves nothing behind. */
@TongbanTest
class KeptOnceForAllTest {
    @Autowired
    private TermsStore terms;

    @Autowired
    private PackedStore packed;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private EventCodec codec;

    @Autowired
    private JdbcClient sql;

    @Test
    void terms_of_a_case_that_was_not_opened_after_all_are_kept_with_the_next() {
        var never = withChecklist("a point of " + UUID.randomUUID());
        undone(() -> {
            terms.keep(never);
            terms.keep(never);
        });

        var kept = transaction.execute(_ -> terms.keep(never));

        assertThat(rows("terms where id = ?", kept.id())).isOne();
    }

    @Test
    void words_of_a_packing_that_failed_are_kept_with_the_next() {
        var guideVersion = UUID.randomUUID().toString();
        var id = UUID.randomUUID();
        var content = codec.write(new CaseContent("周小满", Map.of("sign", "小面"), Map.of(), List.of()));
        var whole = new PackedCase(List.of(new PackedCase.Content(1, content)), List.of());
        undone(() -> packed.copy(List.of(
                new PackedStore.Piece(UUID.randomUUID(), guideVersion, whole),
                new PackedStore.Piece(UUID.randomUUID(), guideVersion, whole))));

        transaction.executeWithoutResult(_ -> packed.copy(List.of(new PackedStore.Piece(id, guideVersion, whole))));

        assertThat(packed.of(id)).isEqualTo(whole);
        assertThat(rows("pack_words where guide_version = ?", guideVersion)).isOne();
    }

    private static CaseTerms withChecklist(String point) {
        return new CaseTerms(
                ALLOWANCE.posts(),
                ALLOWANCE.promised(),
                ALLOWANCE.statutory(),
                "",
                List.of(point),
                ALLOWANCE.correctionDays(),
                ALLOWANCE.preCheck(),
                Set.of(),
                ALLOWANCE.extension(),
                ALLOWANCE.reminders());
    }

    private void undone(Runnable work) {
        transaction.executeWithoutResult(status -> {
            work.run();
            status.setRollbackOnly();
        });
    }

    private int rows(String where, Object key) {
        return sql.sql("select count(*) from casework." + where)
                .param(key)
                .query(Integer.class)
                .single();
    }
}
