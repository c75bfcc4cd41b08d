package org.tongban.notice;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.tongban.platform.Rounds;

/**
 * Takes what is due from the queue, a few at a time, hands it to the gateway or the mail server without holding a
 * connection, and writes down what came of it. At least once: the gateway knows a repeated id.
 */
@Component
class DeliveryWorker implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryWorker.class);
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final int AT_ONCE = 8;

    private final DeliveryStore store;
    private final SmsChannel sms;
    private final MailChannel mail;
    private final InstantSource time;
    private final MeterRegistry meters;
    private final Rounds rounds = new Rounds("Deliveries", this::round);

    DeliveryWorker(DeliveryStore store, SmsChannel sms, MailChannel mail, InstantSource time, MeterRegistry meters) {
        this.store = store;
        this.sms = sms;
        this.mail = mail;
        this.time = time;
        this.meters = meters;
    }

    void wakeAfterCommit() {
        rounds.ringAfterCommit();
    }

    @Override
    public void start() {
        for (var state : List.of(Delivery.State.WAITING, Delivery.State.GIVEN_UP)) {
            Gauge.builder("tongban.notice.deliveries", () -> store.count(state))
                    .tag("state", state.name().toLowerCase(Locale.ROOT))
                    .description("Messages to phones and mailboxes by what became of them")
                    .register(meters);
        }
        rounds.start();
    }

    @Override
    public void stop() {
        rounds.stop();
    }

    @Override
    public boolean isRunning() {
        return rounds.isRunning();
    }

    /** All that is due, side by side; false if nothing was. */
    private boolean round() {
        var due = store.lease(time.instant(), LEASE, AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
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
}
