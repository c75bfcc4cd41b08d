package org.tongban.licence;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongban.catalog.LicenceAct;

/**
 * A licence in a list.
 *
 * @param number the number people know, else the identifier
 * @param identifier by GB/T 36904
 * @param holder masked
 * @param fields label and value, for the holder alone
 * @param verifyUrl what the QR code carries, for the holder alone
 * @param offers what its holder may have done to it, for the holder alone
 */
record LicenceLine(
        UUID id,
        UUID caseId,
        String type,
        String typeName,
        String number,
        String identifier,
        String authorityName,
        String holder,
        LocalDate issuedOn,
        @Nullable LocalDate validUntil,
        LicenceState state,
        LocalDate stateSince,
        String stateReason,
        int version,
        Map<String, String> fields,
        @Nullable String verifyUrl,
        List<Offer> offers) {

    /**
     * A service about this licence.
     *
     * @param division where it is applied for
     * @param problem why it cannot be had now; empty where it can
     */
    record Offer(LicenceAct act, String service, String serviceName, String division, String problem) {}

    /** @param fields empty for anyone but the holder */
    static LicenceLine of(
            Licence licence,
            String typeName,
            String authorityName,
            LocalDate today,
            Map<String, String> fields,
            @Nullable String verifyUrl,
            String stateReason,
            List<Offer> offers) {
        return new LicenceLine(
                licence.id(),
                licence.caseId(),
                licence.type(),
                typeName,
                licence.shownNumber(),
                licence.number(),
                authorityName,
                licence.holderMasked(),
                licence.issuedOn(),
                licence.validUntil().orElse(null),
                licence.stateOn(today),
                licence.stateSince(),
                stateReason,
                licence.version(),
                fields,
                verifyUrl,
                offers);
    }
}
