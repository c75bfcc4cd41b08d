package org.tongban.kernel;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** UUIDv7 (RFC 9562): 48 bits of Unix milliseconds, then random bits, so that ids sort by time and tables split by id. */
public final class Ids {
    private Ids() {}

    public static UUID next(Instant now) {
        var random = ThreadLocalRandom.current();
        var high = (now.toEpochMilli() << 16) | 0x7000L | (random.nextLong() & 0x0FFFL);
        var low = 0x8000_0000_0000_0000L | (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL);
        return new UUID(high, low);
    }

    /** The smallest id of a moment: the lower bound of a partition. */
    public static UUID firstOf(Instant moment) {
        return new UUID((moment.toEpochMilli() << 16) | 0x7000L, 0x8000_0000_0000_0000L);
    }

    public static Instant timeOf(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }
}
