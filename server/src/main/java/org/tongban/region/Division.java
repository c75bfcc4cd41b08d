package org.tongban.region;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An administrative division. Codes get historic: a division is valid from a day up to, without, another.
 *
 * @param parent code of the division above; empty for the province
 * @param validTo null while it lasts
 */
public record Division(
        String code,
        Text name,
        Kind kind,
        String parent,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** The levels as the implementation code counts them. */
    public enum Kind {
        PROVINCE(2, 2),
        CITY(3, 4),
        DISTRICT(4, 6),
        /** A zone with delegated powers, beside the levels; see {@link Zone}. */
        ZONE(4, 6),
        TOWNSHIP(5, 9),
        VILLAGE(6, 12);

        private final int level;
        private final int digits;

        Kind(int level, int digits) {
            this.level = level;
            this.digits = digits;
        }

        /** 2 province, 3 city, 4 district, 5 township, 6 village. */
        public int level() {
            return level;
        }

        /** How many digits a code of this kind has. */
        public int digits() {
            return digits;
        }
    }

    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }
}
