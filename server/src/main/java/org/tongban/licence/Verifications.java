package org.tongban.licence;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.tongban.document.DocumentRef;
import org.tongban.document.Documents;
import org.tongban.document.SealCheck;
import org.tongban.document.Seals;
import org.tongban.kernel.RejectedException;
import org.tongban.kernel.Sha256;
import org.tongban.platform.Messages;
import org.tongban.platform.Zones;
import org.tongban.region.Authority;
import org.tongban.region.Regions;
import org.tongban.region.Text;

/** Answers anybody whether a licence or paper is real and how it stands. A number alone tells less than the QR code. */
@Service
class Verifications {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final String IDENTIFIER_ROOT = "1.2.156.3005.2.";
    private static final int LONGEST_NUMBER = 120;
    private static final byte[] PDF_HEAD = {'%', 'P', 'D', 'F', '-'};
    private static final int HEAD_WITHIN = 1024;

    private final VerificationStore store;
    private final LicenceTypes types;
    private final Documents documents;
    private final Seals seals;
    private final Regions regions;
    private final Messages messages;
    private final InstantSource time;

    Verifications(
            VerificationStore store,
            LicenceTypes types,
            Documents documents,
            Seals seals,
            Regions regions,
            Messages messages,
            InstantSource time) {
        this.store = store;
        this.types = types;
        this.documents = documents;
        this.seals = seals;
        this.regions = regions;
        this.messages = messages;
        this.time = time;
    }

    /** @param asked what the QR code carries, or a number as a person types it */
    Verification of(String asked) {
        if (asked.length() > LONGEST_NUMBER) return Verification.without(Verification.Outcome.UNKNOWN);
        if (TOKEN.matcher(asked).matches()) return shown(store.byToken(asked), true);
        var number = asked.replaceAll("[\\s\u3000]", "").toUpperCase(Locale.ROOT);
        return shown(
                number.startsWith(IDENTIFIER_ROOT) ? store.byNumber(number) : store.byPrintedNumber(number), false);
    }

    /**
     * A file by its content: ours byte for byte, or what its seal says.
     *
     * @throws RejectedException {@code licence.not-a-pdf}
     */
    Verification of(byte[] file) {
        if (!isPdf(file)) throw new RejectedException(new LicenceRejection.NotAPdf());
        var sha256 = Sha256.hex(file);
        var licence = store.byContent(sha256);
        if (licence.isPresent()) return shown(licence, true);
        return documents.ofContent(sha256).map(this::paper).orElseGet(() -> bySeal(seals.check(file)));
    }

    private Verification shown(Optional<VerificationStore.Row> found, boolean fully) {
        if (found.isEmpty()) return Verification.without(Verification.Outcome.UNKNOWN);
        var row = found.get();
        var state = Licence.stateOn(row.storedState(), row.validUntil(), Zones.dateOf(time.instant()));
        return new Verification(
                Verification.Outcome.of(state),
                types.version(row.typeVersion()).name(),
                authorityName(row.authority()),
                fully ? row.printedNumber().isEmpty() ? row.number() : row.printedNumber() : "",
                fully ? row.holderMasked() : "",
                Optional.of(row.issuedOn()),
                row.validUntil(),
                Optional.of(row.stateSince()),
                state == LicenceState.REPLACED
                        ? store.successor(row.id()).map(Verifications::successor)
                        : Optional.empty());
    }

    private static Verification.Successor successor(VerificationStore.Row row) {
        return new Verification.Successor(row.act(), row.issuedOn(), row.validUntil());
    }

    private Verification paper(DocumentRef paper) {
        var code = paper.kind().titleCode();
        var title = new Text(messages.text(code, Locale.CHINESE), messages.text(code, Locale.ENGLISH));
        return new Verification(
                Verification.Outcome.VALID,
                title,
                authorityName(paper.authority()),
                paper.number(),
                "",
                Optional.of(paper.datedOn()),
                Optional.empty(),
                Optional.of(paper.datedOn()),
                Optional.empty());
    }

    /** Intact and yet not in our books: made by us and never handed out, or from another deployment's folder. */
    private Verification bySeal(SealCheck check) {
        var outcome =
                switch (check.outcome()) {
                    case ALTERED, SEAL_REVOKED -> Verification.Outcome.ALTERED;
                    case FOREIGN -> Verification.Outcome.FOREIGN;
                    case UNSEALED, UNREADABLE -> Verification.Outcome.UNSEALED;
                    case INTACT -> Verification.Outcome.UNKNOWN;
                };
        return Verification.sealedBy(outcome, Text.of(check.sealedByName()));
    }

    private Text authorityName(String creditCode) {
        return regions.authority(creditCode).map(Authority::name).orElse(Text.of(creditCode));
    }

    private static boolean isPdf(byte[] file) {
        for (int at = 0; at <= Math.min(HEAD_WITHIN, file.length - PDF_HEAD.length); at++) {
            if (java.util.Arrays.equals(file, at, at + PDF_HEAD.length, PDF_HEAD, 0, PDF_HEAD.length)) return true;
        }
        return false;
    }
}
