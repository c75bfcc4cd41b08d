package org.tongban.catalog;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * A visit: where, on which day, in which half of it. In a form it is written {@code 500103003/2026-12-01/morning}.
 *
 * @param place code of the division whose counter it is
 */
public record Booking(String place, LocalDate day, Half half) {
    public enum Half {
        MORNING,
        AFTERNOON;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Half> of(String word) {
            return switch (word) {
                case "morning" -> Optional.of(MORNING);
                case "afternoon" -> Optional.of(AFTERNOON);
                default -> Optional.empty();
            };
        }
    }

    /** Empty where it is not whole or not understood. */
    public static Optional<Booking> parse(String written) {
        var parts = written.split("/", -1);
        if (parts.length != 3 || parts[0].isBlank()) return Optional.empty();
        try {
            var day = LocalDate.parse(parts[1]);
            return Half.of(parts[2]).map(half -> new Booking(parts[0], day, half));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return place + "/" + day + "/" + half.word();
    }
}
