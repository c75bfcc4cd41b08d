package org.tongban.licence;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.tongban.catalog.LicenceAct;
import org.tongban.document.Letterhead;
import org.tongban.region.Text;

/**
 * What anybody may learn of a licence or paper.
 *
 * @param typeName such as 食品经营许可证
 * @param number empty where the asker has shown no more than a number
 * @param holderMasked likewise
 * @param since when it was revoked, suspended, cancelled or replaced; the day of issue for a valid one
 * @param successor what took its place; empty unless it was replaced
 */
public record Verification(
        Outcome outcome,
        Text typeName,
        Text authorityName,
        String number,
        String holderMasked,
        Optional<LocalDate> issuedOn,
        Optional<LocalDate> validUntil,
        Optional<LocalDate> since,
        Optional<Successor> successor) {

    /** @param act change, renew or replace */
    public record Successor(LicenceAct act, LocalDate issuedOn, Optional<LocalDate> validUntil) {
        /** Ending of message codes. */
        public String word() {
            return act.name().toLowerCase(Locale.ROOT);
        }
    }

    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    /** In words that stand on the page; a paper that is not a licence is valid or altered. */
    public enum Outcome {
        VALID,
        SUSPENDED,
        REVOKED,
        EXPIRED,
        CANCELLED,
        /** Changed, renewed or made again: the newer paper holds. */
        REPLACED,
        /** Sealed by an authority of ours and changed since, or its seal no longer holds. */
        ALTERED,
        /** Signed by somebody else. */
        FOREIGN,
        /** Without a seal: a print, a scan, a copy. */
        UNSEALED,
        /** Not issued here. */
        UNKNOWN;

        /** Such as {@code valid}: ending of message codes and style classes. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Outcome of(LicenceState state) {
            return switch (state) {
                case VALID -> VALID;
                case SUSPENDED -> SUSPENDED;
                case REVOKED -> REVOKED;
                case EXPIRED -> EXPIRED;
                case CANCELLED -> CANCELLED;
                case REPLACED -> REPLACED;
            };
        }
    }

    /** As a reader of the language writes a date. */
    public static String day(LocalDate date, Locale language) {
        return language.getLanguage().equals("en") ? ENGLISH.format(date) : Letterhead.day(date);
    }

    static Verification without(Outcome outcome) {
        return sealedBy(outcome, Text.NONE);
    }

    static Verification sealedBy(Outcome outcome, Text authorityName) {
        return new Verification(
                outcome,
                Text.NONE,
                authorityName,
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
