package org.tongban.notice;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Takes what is due from the queue, a few at a time, hands it to the gateway or the mail server without holding a
 * connection, and writes down what came of it. At least once: the gateway knows a repeated id.
 */
@Component
class DeliveryWorker implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryWorker.class);
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final int AT_ONCE = 8;
    private static final long IDLE_MILLIS = 1_000;

    private final DeliveryStore store;
    private final SmsChannel sms;
    private final MailChannel mail;
    private final InstantSource time;
    private final MeterRegistry meters;
    private final Semaphore bell = new Semaphore(0);
    private ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean running;

    DeliveryWorker(DeliveryStore store, SmsChannel sms, MailChannel mail, InstantSource time, MeterRegistry meters) {
        this.store = store;
        this.sms = sms;
        this.mail = mail;
        this.time = time;
        this.meters = meters;
    }

    void wakeAfterCommit() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            bell.release();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                bell.release();
            }
        });
    }

    @Override
    public void start() {
        running = true;
        threads = Executors.newVirtualThreadPerTaskExecutor();
        for (var state : List.of(Delivery.State.WAITING, Delivery.State.GIVEN_UP)) {
            Gauge.builder("tongban.notice.deliveries", () -> store.count(state))
                    .tag("state", state.name().toLowerCase(Locale.ROOT))
                    .description("Messages to phones and mailboxes by what became of them")
                    .register(meters);
        }
        threads.execute(this::run);
    }

    @Override
    public void stop() {
        running = false;
        bell.release();
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

    private void run() {
        while (running) {
            try {
                if (!work()) pause();
            } catch (RuntimeException down) {
                LOG.warn("Deliveries wait: {}", down.getMessage());
                pause();
            }
        }
    }

    /** One round; false if nothing was due. */
    private boolean work() {
        var due = store.lease(time.instant(), LEASE, AT_ONCE);
        try {
            threads.invokeAll(due.stream()
                    .map(each -> (Callable<Boolean>) () -> tried(each))
                    .toList());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return !due.isEmpty();
    }

    private boolean tried(DeliveryStore.Leased leased) {
        var delivery = leased.delivery();
        var event = delivery.after(answer(leased), time.instant());
        if (event instanceof DeliveryEvent.GivenUp(var reason)) {
            LOG.warn("Delivery {} by {} is given up: {}", delivery.id(), delivery.channel(), reason);
        }
        try {
            store.record(delivery, event, time.instant());
            return true;
        } catch (RuntimeException databaseGone) {
            LOG.warn("Delivery {} is tried again after its lease: {}", delivery.id(), databaseGone.getMessage());
            return false;
        }
    }

    private Answer answer(DeliveryStore.Leased leased) {
        var delivery = leased.delivery();
        var content = leased.content();
        try {
            if (content == null) return sms.report(delivery.id());
            var expiresAt = delivery.expiresAt();
            if (expiresAt != null && time.instant().isAfter(expiresAt)) return new Answer.Never("too late");
            return switch (delivery.channel()) {
                case SMS -> sms.send(delivery.id(), content);
                case EMAIL -> mail.send(delivery.id(), content);
            };
        } catch (RuntimeException defect) {
            LOG.error("Delivery {} failed", delivery.id(), defect);
            return new Answer.Later("internal");
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
