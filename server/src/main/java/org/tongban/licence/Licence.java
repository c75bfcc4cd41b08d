package org.tongban.licence;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tongban.catalog.LicenceAct;
import org.tongban.kernel.Decision;

/**
 * A licence as it stands.
 *
 * @param number identifier by GB/T 36904
 * @param printedNumber the number by which people know it; empty where it has none
 * @param token what its QR code carries
 * @param authority credit code
 * @param holderMasked the holder's name as the public sees it
 * @param fields what is printed on it, by key; personal
 * @param storedState never EXPIRED; ask {@link #stateOn}
 * @param sha256 of its file; empty while it is being made
 * @param act what brought this edition about; ISSUE for the first
 * @param succeeds the edition before it; empty for the first
 */
public record Licence(
        UUID id,
        UUID caseId,
        String type,
        String typeVersion,
        String number,
        String printedNumber,
        String token,
        String authority,
        UUID holder,
        String holderMasked,
        Map<String, String> fields,
        LocalDate issuedOn,
        Optional<LocalDate> validUntil,
        LicenceState storedState,
        LocalDate stateSince,
        String stateReason,
        int version,
        String sha256,
        LicenceAct act,
        Optional<UUID> succeeds) {

    /** The last day of validity is still valid. */
    public LicenceState stateOn(LocalDate day) {
        return stateOn(storedState, validUntil, day);
    }

    static LicenceState stateOn(LicenceState stored, Optional<LocalDate> validUntil, LocalDate day) {
        var over = validUntil.map(day::isAfter).orElse(false);
        return stored == LicenceState.VALID && over ? LicenceState.EXPIRED : stored;
    }

    /** The number by which people know it, else its identifier. */
    public String shownNumber() {
        return printedNumber.isEmpty() ? number : printedNumber;
    }

    /** It has not ended, nor was it replaced; its time may be over. */
    public boolean isInForce() {
        return storedState == LicenceState.VALID || storedState == LicenceState.SUSPENDED;
    }

    Decision<LicenceEvent> decide(LicenceEvent wish) {
        if (wish.reason().isBlank()) return Decision.rejected(new LicenceRejection.ReasonMissing());
        return LicenceTransitions.GRAPH.next(storedState, wish.getClass()).isPresent()
                ? Decision.of(wish)
                : Decision.rejected(new LicenceRejection.NotInState(storedState));
    }

    LicenceState after(LicenceEvent event) {
        return LicenceTransitions.GRAPH.next(storedState, event.getClass()).orElseThrow();
    }
}
