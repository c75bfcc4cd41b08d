package org.tongban.licence;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tongban.catalog.LicenceAct;

/** {@link Verification} as the API answers it: what the asker may not see is not there. */
record VerificationView(
        Verification.Outcome outcome,
        @Nullable String typeName,
        @Nullable String authorityName,
        @Nullable String number,
        @Nullable String holder,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate validUntil,
        @Nullable LocalDate since,
        @Nullable Successor successor) {

    /** @param act change, renew or replace */
    record Successor(
            LicenceAct act, LocalDate issuedOn, @Nullable LocalDate validUntil) {
        static Successor of(Verification.Successor successor) {
            return new Successor(
                    successor.act(),
                    successor.issuedOn(),
                    successor.validUntil().orElse(null));
        }
    }

    static VerificationView of(Verification verification, Locale language) {
        return new VerificationView(
                verification.outcome(),
                orNothing(verification.typeName().in(language)),
                orNothing(verification.authorityName().in(language)),
                orNothing(verification.number()),
                orNothing(verification.holderMasked()),
                verification.issuedOn().orElse(null),
                verification.validUntil().orElse(null),
                verification.since().orElse(null),
                verification.successor().map(Successor::of).orElse(null));
    }

    private static @Nullable String orNothing(String text) {
        return text.isEmpty() ? null : text;
    }
}
