package org.tongban.platform;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** The one source of time, to the microsecond as PostgreSQL keeps it. Demo mode and tests move it; production does not. */
public final class MovableClock implements InstantSource {
    private final InstantSource source;
    private volatile Duration ahead = Duration.ZERO;

    public MovableClock(InstantSource source) {
        this.source = source;
    }

    @Override
    public Instant instant() {
        return source.instant().plus(ahead).truncatedTo(ChronoUnit.MICROS);
    }

    public Duration ahead() {
        return ahead;
    }

    public void moveTo(Duration ahead) {
        this.ahead = ahead;
    }
}
