package org.tongban.casework;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.tongban.kernel.RejectedException;

/** Where a list goes on: after the case with this date, or this time, and this id. */
record QueuePlace(String sortedBy, UUID id) {
    private static final UUID LOWEST = new UUID(0, 0);
    private static final UUID HIGHEST = new UUID(-1, -1);

    static QueuePlace of(LocalDate due, UUID id) {
        return new QueuePlace(due.toString(), id);
    }

    static QueuePlace of(Instant moved, UUID id) {
        return new QueuePlace(moved.toString(), id);
    }

    /** @throws RejectedException {@code casework.bad-cursor} */
    static QueuePlace byDate(String cursor) {
        var place = cursor.isEmpty() ? of(LocalDate.of(1900, 1, 1), LOWEST) : parse(cursor);
        place.date();
        return place;
    }

    /** @throws RejectedException {@code casework.bad-cursor} */
    static QueuePlace byTime(String cursor) {
        var place = cursor.isEmpty() ? of(Instant.parse("9999-01-01T00:00:00Z"), HIGHEST) : parse(cursor);
        place.time();
        return place;
    }

    private static QueuePlace parse(String cursor) {
        var cut = cursor.indexOf('~');
        if (cut < 0) throw bad();
        try {
            return new QueuePlace(cursor.substring(0, cut), UUID.fromString(cursor.substring(cut + 1)));
        } catch (IllegalArgumentException noId) {
            throw bad();
        }
    }

    LocalDate date() {
        try {
            return LocalDate.parse(sortedBy);
        } catch (DateTimeException noDate) {
            throw bad();
        }
    }

    Instant time() {
        try {
            return Instant.parse(sortedBy);
        } catch (DateTimeException noTime) {
            throw bad();
        }
    }

    String cursor() {
        return sortedBy + "~" + id;
    }

    private static RejectedException bad() {
        return new RejectedException(new DeskRejection.BadCursor());
    }
}
