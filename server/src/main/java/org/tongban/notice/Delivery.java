package org.tongban.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message on one channel, and when to try again: pure, no clock, no network. Edges: {@link DeliveryTransitions}.
 *
 * @param tries tries that were made in this state, the one under way included
 * @param expiresAt after which it is of no use to the recipient, null for never
 */
record Delivery(
        UUID id,
        Channel channel,
        State state,
        int tries,
        @Nullable Instant expiresAt) {
    enum State {
        WAITING,
        TAKEN,
        DELIVERED,
        GIVEN_UP,
        UNCONFIRMED
    }

    /** The pause after each failed try; after the last one it is given up. */
    static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(2),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(12));

    private static final Duration UNTIL_FIRST_REPORT = Duration.ofSeconds(5);

    DeliveryEvent after(Answer answer, Instant now) {
        return switch (answer) {
            case Answer.Taken _ when state == State.TAKEN -> later("no report yet", now);
            case Answer.Taken _ -> new DeliveryEvent.Taken(now.plus(UNTIL_FIRST_REPORT));
            case Answer.Delivered _ -> new DeliveryEvent.Delivered();
            case Answer.Never(var reason) -> new DeliveryEvent.GivenUp(reason);
            case Answer.Later(var reason) -> later(reason, now);
        };
    }

    private DeliveryEvent later(String reason, Instant now) {
        if (tries > PAUSES.size()) return ended(reason);
        var next = now.plus(PAUSES.get(tries - 1));
        return expiresAt != null && next.isAfter(expiresAt) ? ended(reason) : new DeliveryEvent.Postponed(next, reason);
    }

    private DeliveryEvent ended(String reason) {
        return state == State.TAKEN ? new DeliveryEvent.LeftUnconfirmed(reason) : new DeliveryEvent.GivenUp(reason);
    }

    State next(DeliveryEvent event) {
        return DeliveryTransitions.GRAPH
                .next(state, event.getClass())
                .orElseThrow(() -> new IllegalStateException(state + " has no edge for " + event));
    }
}
