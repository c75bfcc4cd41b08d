package org.tongban.simulators;

import java.util.concurrent.atomic.AtomicLong;

/** Everything caught since the start, within bounds; {@link #version} changes with each catch. */
final class Caught {
    static final int MAX_SMS = 2_000;
    static final int MAX_MAIL = 500;

    private final AtomicLong changes = new AtomicLong();
    final Catches<CaughtSms> sms = new Catches<>(MAX_SMS, changes);
    final Catches<CaughtMail> mail = new Catches<>(MAX_MAIL, changes);

    long version() {
        return changes.get();
    }

    void clear() {
        sms.clear();
        mail.clear();
    }
}
