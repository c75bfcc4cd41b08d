package org.tongban.platform;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The one source of time. In demo mode and in tests it can be moved forward; in production nothing moves it. */
public final class MovableClock implements InstantSource {
    private final InstantSource source;
    private volatile Duration ahead = Duration.ZERO;

    public MovableClock(InstantSource source) {
        this.source = source;
    }

    @Override
    public Instant instant() {
        return source.instant().plus(ahead);
    }

    public Duration ahead() {
        return ahead;
    }

    public void moveTo(Duration ahead) {
        this.ahead = ahead;
    }
}
