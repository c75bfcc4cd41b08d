package org.tongban.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.casework.CaseFixtures.ACCEPT;
import static org.tongban.casework.CaseFixtures.FOOD;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongban.TongbanTest;
import org.tongban.catalog.Catalog;
import org.tongban.platform.Caller;
import org.tongban.platform.Role;

/** Counts are kept, and yet each is told at once of what a colleague did. */
@TongbanTest
class KnownQueuesTest {
    private static final String SLUG = "food-business-licence";

    @Autowired
    private CaseQueues queues;

    @Autowired
    private Casework casework;

    @Autowired
    private Catalog catalog;

    @Autowired
    private TransactionTemplate transaction;

    private final String authority =
            "T" + ThreadLocalRandom.current().nextLong(10_000_000_000_000_000L, 100_000_000_000_000_000L);
    private final Caller clerk = new Caller(Role.WINDOW, new UUID(8, 1), authority, "500103", "窗口");
    private final Caller colleague = new Caller(Role.WINDOW, new UUID(8, 2), authority, "500103", "窗口");

    @Test
    void what_a_colleague_does_is_counted_at_once_and_what_failed_is_not() {
        var file = open();
        assertThat(waiting()).isOne();

        open();
        assertThat(waiting()).isEqualTo(2);

        transaction.executeWithoutResult(status -> {
            casework.command(file.id(), 1, ACCEPT, colleague);
            status.setRollbackOnly();
        });
        assertThat(waiting()).isEqualTo(2);

        casework.command(file.id(), 1, ACCEPT, colleague);
        assertThat(waiting()).isOne();
    }

    private int waiting() {
        return queues.of(clerk).stream()
                .filter(queue -> queue.key().equals("to-precheck"))
                .mapToInt(DeskQueue::count)
                .sum();
    }

    private CaseFile open() {
        var item = catalog.service(SLUG, "500103");
        var applicant = new UUID(7, 3);
        return casework.open(
                new CaseSnapshot(
                        applicant,
                        "李*",
                        SLUG,
                        item.guideVersion(),
                        item.implementationCode(),
                        authority,
                        "500103",
                        FOOD,
                        new CaseContent("李四", Map.of(), Map.of(), List.of())),
                Caller.applicant(applicant));
    }
}
