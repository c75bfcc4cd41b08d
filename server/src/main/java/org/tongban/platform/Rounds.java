package org.tongban.platform;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work done in rounds on a thread of its own: one round after another while there is something to do, then a pause that
 * a bell cuts short. Whoever owns it is a bean with a lifecycle and passes start and stop on.
 */
public final class Rounds {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final long IDLE_MILLIS = 1_000;
    private static final long PATIENCE_SECONDS = 20;

    private final String what;
    private final BooleanSupplier round;
    private final Semaphore bell = new Semaphore(0);
    private ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean running;

    /**
     * @param what is done, for the log: {@code Deliveries}
     * @param round does what is due; false if nothing was. If it throws, the next one comes after a pause.
     */
    public Rounds(String what, BooleanSupplier round) {
        this.what = what;
        this.round = round;
    }

    public void start() {
        running = true;
        thread = Executors.newVirtualThreadPerTaskExecutor();
        thread.execute(this::run);
    }

    /** Waits for the round that is under way. */
    public void stop() {
        running = false;
        ring();
        thread.shutdown();
        try {
            if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) thread.shutdownNow();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    public boolean isRunning() {
        return running;
    }

    public void ring() {
        bell.release();
    }

    /** Rings once the current transaction has committed, or now if there is none. */
    public void ringAfterCommit() {
        Transactions.afterCommit(this::ring);
    }

    private void run() {
        while (running) {
            try {
                if (!round.getAsBoolean()) pause();
            } catch (RuntimeException down) {
                LOG.warn("{} wait: {}", what, down.getMessage());
                pause();
            }
        }
    }

    private void pause() {
        try {
            if (bell.tryAcquire(IDLE_MILLIS, TimeUnit.MILLISECONDS)) bell.drainPermits();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
