package org.tongban.platform;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tongban.kernel.RejectedException;

/** Runs every {@link FeedFollower}, each on a thread of its own, one node at a time for each. */
@Component
public class Feeds implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Feeds.class);
    private static final Duration LEASE = Duration.ofSeconds(15);
    private static final int BATCH = 200;
    private static final int MAX_TRIES = 6;

    /** A rule that says no says so again; only a version may have moved meanwhile. */
    private static final int REJECTED_TRIES = 3;

    private static final long IDLE_MILLIS = 1_000;

    private final FeedStore store;
    private final ObjectProvider<FeedFollower<?>> followers;
    private final UUID node = UUID.randomUUID();
    private volatile boolean running;
    private List<Runner<?>> runners = List.of();
    private ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Feeds(FeedStore store, ObjectProvider<FeedFollower<?>> followers) {
        this.store = store;
        this.followers = followers;
    }

    /** Wakes the followers once the current transaction has committed, or now if there is none. */
    public void nudge() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            wake();
            return;
        }
        if (TransactionSynchronizationManager.hasResource(this)) return;
        TransactionSynchronizationManager.bindResource(this, true);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(Feeds.this);
                wake();
            }
        });
    }

    /** Where the slowest follower stands: what is not after it, all have read. Empty where one has not begun. */
    public Optional<FeedCursor> slowest() {
        return store.slowest(followers.orderedStream().map(FeedFollower::name).toList());
    }

    void wake() {
        runners.forEach(runner -> runner.bell.release());
    }

    @Override
    public void start() {
        running = true;
        threads = Executors.newVirtualThreadPerTaskExecutor();
        runners = followers.orderedStream().<Runner<?>>map(Runner::new).toList();
        runners.forEach(threads::submit);
    }

    @Override
    public void stop() {
        running = false;
        wake();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(20, TimeUnit.SECONDS)) threads.shutdownNow();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private final class Runner<E> implements Runnable {
        private final FeedFollower<E> follower;
        private final Semaphore bell = new Semaphore(0);

        Runner(FeedFollower<E> follower) {
            this.follower = follower;
        }

        @Override
        public void run() {
            var registered = false;
            while (running) {
                try {
                    if (!registered) store.register(follower.name());
                    registered = true;
                    if (!follow()) pause(IDLE_MILLIS);
                } catch (RuntimeException down) {
                    LOG.warn("Feed {} waits: {}", follower.name(), down.getMessage());
                    pause(IDLE_MILLIS);
                }
            }
            releaseQuietly();
        }

        /** One batch; false if there was nothing to do. */
        private boolean follow() {
            var cursor = store.lease(follower.name(), node, LEASE);
            if (cursor.isEmpty()) return false;
            var items = follower.read(cursor.get(), BATCH);
            var leasedAt = System.nanoTime();
            for (var item : items) {
                if (!running) return true;
                if (!handle(item)) return true;
                if (!store.advance(follower.name(), node, item.at())) return true;
                if (System.nanoTime() - leasedAt > LEASE.toNanos() / 3) return true;
            }
            return !items.isEmpty();
        }

        /** Parks what fails again and again; while the database is away, nothing is to blame and all waits. */
        private boolean handle(FeedFollower.Item<E> item) {
            for (var attempt = 1; ; attempt++) {
                try {
                    follower.handle(item.event());
                    return true;
                } catch (RuntimeException failed) {
                    if (!running) return false;
                    if (Outage.isBehind(failed)) throw failed;
                    if (attempt == (failed instanceof RejectedException ? REJECTED_TRIES : MAX_TRIES)) {
                        LOG.error("Feed {} parks {}", follower.name(), item.at(), failed);
                        store.park(follower.name(), item.at(), String.valueOf(failed.getMessage()));
                        return true;
                    }
                    LOG.warn("Feed {} tries {} again: {}", follower.name(), item.at(), failed.toString());
                    pause(50L << attempt);
                }
            }
        }

        private void pause(long millis) {
            try {
                if (bell.tryAcquire(millis, TimeUnit.MILLISECONDS)) bell.drainPermits();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        private void releaseQuietly() {
            try {
                store.release(follower.name(), node);
            } catch (RuntimeException databaseGone) {
                LOG.debug("The lease of {} runs out by itself", follower.name());
            }
        }
    }
}
