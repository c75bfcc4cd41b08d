package org.tongban.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.tongban.TongbanTest;

@TongbanTest
class FollowingAFeedTest {
    @Autowired
    private FeedStore store;

    @Test
    void events_are_handled_in_order_and_not_again_after_a_restart() {
        var follower = new Listing("test.in-order-" + UUID.randomUUID());
        var first = started(follower);
        await().until(() -> follower.handled.size() == 3);
        first.stop();

        follower.events.add(4);
        var second = started(follower);
        await().until(() -> follower.handled.size() >= 4);
        second.stop();

        assertThat(follower.handled).containsExactly(1, 2, 3, 4);
    }

    @Test
    void a_failing_event_is_tried_again() {
        var follower = new Listing("test.retry-" + UUID.randomUUID());
        follower.failures.set(2);
        var feeds = started(follower);

        await().until(() -> follower.handled.size() == 3);
        feeds.stop();

        assertThat(follower.handled).containsExactly(1, 2, 3);
    }

    @Test
    void while_the_database_is_away_nothing_is_set_aside() {
        var follower = new Listing("test.outage-" + UUID.randomUUID());
        follower.outages.set(20);
        var feeds = started(follower);

        await().until(() -> {
            feeds.wake();
            return follower.handled.size() == 3;
        });
        feeds.stop();

        assertThat(follower.handled).containsExactly(1, 2, 3);
        assertThat(follower.outages.get()).isNegative();
    }

    @Test
    void two_nodes_share_the_work_and_no_event_is_lost_or_doubled() {
        var follower = new Listing("test.nodes-" + UUID.randomUUID());
        var one = started(follower);
        var other = started(follower);

        await().until(() -> follower.handled.size() >= 3);
        one.stop();
        other.stop();

        assertThat(follower.handled).containsExactly(1, 2, 3);
    }

    private Feeds started(FeedFollower<?> follower) {
        var feeds = new Feeds(store, new ObjectProvider<>() {
            @Override
            public Stream<FeedFollower<?>> orderedStream() {
                return Stream.of(follower);
            }
        });
        feeds.start();
        return feeds;
    }

    private static final class Listing implements FeedFollower<Integer> {
        private final String name;
        private final List<Integer> events = new ArrayList<>(List.of(1, 2, 3));
        private final List<Integer> handled = new CopyOnWriteArrayList<>();
        private final AtomicInteger failures = new AtomicInteger();
        private final AtomicInteger outages = new AtomicInteger();

        Listing(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public List<Item<Integer>> read(FeedCursor after, int limit) {
            return events.stream()
                    .filter(event -> event > after.tx())
                    .map(event -> new Item<>(new FeedCursor(event, new UUID(0, 0), 0), event))
                    .toList();
        }

        @Override
        public void handle(Integer event) {
            if (outages.getAndDecrement() > 0) {
                throw new DataAccessResourceFailureException("away", new SQLException("shutting down", "57P01"));
            }
            if (failures.getAndDecrement() > 0) throw new IllegalStateException("not yet");
            handled.add(event);
        }
    }
}
