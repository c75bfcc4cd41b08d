package org.tongban.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WorkingInRoundsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void a_round_that_fails_is_followed_by_another_and_the_bell_cuts_the_pause_short() {
        var rounds = new AtomicInteger();
        var work = new Rounds("Tests", () -> {
            if (rounds.incrementAndGet() == 1) throw new IllegalStateException("the database is away");
            return false;
        });
        work.start();
        await().atMost(PATIENCE).until(() -> rounds.get() >= 1);
        work.ring();
        await().atMost(PATIENCE).until(() -> rounds.get() >= 2);
        assertThat(work.isRunning()).isTrue();

        work.stop();
        var done = rounds.get();
        work.ring();
        assertThat(work.isRunning()).isFalse();
        assertThat(rounds).hasValue(done);

        work.start();
        await().atMost(PATIENCE).until(() -> rounds.get() > done);
        work.stop();
    }
}
