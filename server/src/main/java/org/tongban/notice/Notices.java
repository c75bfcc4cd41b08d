package org.tongban.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.kernel.Ids;
import org.tongban.platform.Settings;

/** Sends in the caller's transaction: what is told is told if and only if it happened. Delivery follows the commit. */
@Service
public class Notices {
    private final MessageStore messages;
    private final DeliveryStore deliveries;
    private final Recipient recipients;
    private final Texts texts;
    private final DeliveryWorker worker;
    private final Settings settings;
    private final InstantSource time;

    Notices(
            MessageStore messages,
            DeliveryStore deliveries,
            Recipient recipients,
            Texts texts,
            DeliveryWorker worker,
            Settings settings,
            InstantSource time) {
        this.messages = messages;
        this.deliveries = deliveries;
        this.recipients = recipients;
        this.texts = texts;
        this.worker = worker;
        this.settings = settings;
        this.time = time;
    }

    /** Writes the inbox and queues SMS and, where the person gave an address, e-mail; once for each dedup key. */
    @Transactional
    public void send(Notice notice) {
        var now = time.instant();
        var id = Ids.next(now);
        if (!messages.insert(id, notice, now)) return;
        recipients.address(notice.recipient()).ifPresent(address -> {
            var template = notice.template();
            queue(id, Channel.SMS, address.phone(), "", texts.sms(template, notice.args(), address.language()), null);
            if (address.email().isEmpty()) return;
            var subject = texts.title(template, notice.args(), address.language());
            var body = texts.mail(template, notice.args(), address.language(), settings.baseUrl());
            queue(id, Channel.EMAIL, address.email(), subject, body, null);
        });
        worker.wakeAfterCommit();
    }

    /** Texts a sign-in code to a number that may or may not belong to a registered person; no inbox, no second life. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sendSignInCode(String phone, String code, Duration validity, Locale language) {
        var args = Map.of("code", code, "minutes", String.valueOf(validity.toMinutes()));
        var text = texts.sms(NoticeTemplate.SIGN_IN_CODE, args, language);
        queue(null, Channel.SMS, phone, "", text, time.instant().plus(validity));
        worker.wakeAfterCommit();
    }

    /**
     * Texts somebody who has no account, and so no inbox.
     *
     * @param expiresAt from then on it is no use to them
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sendTo(
            String phone, NoticeTemplate template, Map<String, String> args, Instant expiresAt, Locale language) {
        queue(null, Channel.SMS, phone, "", texts.sms(template, args, language), expiresAt);
        worker.wakeAfterCommit();
    }

    private void queue(
            @Nullable UUID message,
            Channel channel,
            String address,
            String subject,
            String text,
            @Nullable Instant expiresAt) {
        var now = time.instant();
        deliveries.insert(Ids.next(now), message, channel, new Content(address, subject, text), expiresAt, now);
    }
}
