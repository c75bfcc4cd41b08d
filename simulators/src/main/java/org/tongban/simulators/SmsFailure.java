package org.tongban.simulators;

/** How the gateway misbehaves, and for how many more messages ({@code -1}: until it is changed). */
record SmsFailure(Mode mode, int remaining) {
    enum Mode {
        NONE,
        /** Answers 503: nothing was taken. */
        UNAVAILABLE,
        /** Answers 429 with Retry-After: nothing was taken. */
        BUSY,
        /** Answers 422 number-blocked: trying again is of no use. */
        BLOCKED,
        /** Takes the message but breaks the connection: the sender cannot know. */
        SILENT,
        /** Takes the message, reports it as undelivered later. */
        UNDELIVERABLE
    }

    static final SmsFailure NONE = new SmsFailure(Mode.NONE, -1);

    SmsFailure afterOne() {
        if (mode == Mode.NONE || remaining < 0) return this;
        return remaining <= 1 ? NONE : new SmsFailure(mode, remaining - 1);
    }
}
