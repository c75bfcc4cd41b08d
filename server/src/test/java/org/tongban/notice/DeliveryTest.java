package org.tongban.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tongban.TestGround;
import org.tongban.notice.Delivery.State;

class DeliveryTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final Answer LATER = new Answer.Later("down");

    @Test
    void what_the_gateway_takes_is_asked_about_later() {
        assertThat(waiting(1, null).after(new Answer.Taken(), NOW))
                .isEqualTo(new DeliveryEvent.Taken(NOW.plusSeconds(5)));
    }

    @Test
    void each_failed_try_waits_longer_and_the_last_gives_up() {
        var waited = Duration.ZERO;
        for (int tries = 1; tries <= Delivery.PAUSES.size(); tries++) {
            var postponed = (DeliveryEvent.Postponed) waiting(tries, null).after(LATER, NOW);
            var pause = Duration.between(NOW, postponed.nextAt());
            assertThat(pause).isGreaterThan(waited);
            waited = pause;
        }
        assertThat(waiting(Delivery.PAUSES.size() + 1, null).after(LATER, NOW))
                .isEqualTo(new DeliveryEvent.GivenUp("down"));
    }

    @Test
    void a_code_is_not_sent_after_it_has_expired() {
        var expiresSoon = waiting(3, NOW.plusSeconds(10));

        assertThat(expiresSoon.after(LATER, NOW)).isEqualTo(new DeliveryEvent.GivenUp("down"));
    }

    @Test
    void a_refusal_that_will_not_change_ends_it_at_once() {
        assertThat(waiting(1, null).after(new Answer.Never("number-blocked"), NOW))
                .isEqualTo(new DeliveryEvent.GivenUp("number-blocked"));
    }

    @Test
    void without_a_report_it_stays_unconfirmed_and_is_never_called_delivered() {
        var taken = new Delivery(UUID.randomUUID(), Channel.SMS, State.TAKEN, Delivery.PAUSES.size() + 1, null);

        var event = taken.after(new Answer.Taken(), NOW);

        assertThat(taken.next(event)).isEqualTo(State.UNCONFIRMED);
    }

    @Test
    void what_has_ended_has_no_way_on() {
        var delivered = new Delivery(UUID.randomUUID(), Channel.SMS, State.DELIVERED, 1, null);

        assertThatThrownBy(() -> delivered.next(new DeliveryEvent.GivenUp("late")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_guide_to_outside_systems_draws_the_lifecycle_as_it_is() throws IOException {
        assertThat(TestGround.ROOT.resolve("docs/integration.md"))
                .content()
                .contains("```mermaid\n" + DeliveryTransitions.GRAPH.toMermaid() + "```");
    }

    private static Delivery waiting(int tries, @Nullable Instant expiresAt) {
        return new Delivery(UUID.randomUUID(), Channel.SMS, State.WAITING, tries, expiresAt);
    }
}
