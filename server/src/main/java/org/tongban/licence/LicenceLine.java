package org.tongban.licence;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A licence in a list.
 *
 * @param number the number people know, else the identifier
 * @param identifier by GB/T 36904
 * @param holder masked
 * @param fields label and value, for the holder alone
 * @param verifyUrl what the QR code carries, for the holder alone
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
        @Nullable String verifyUrl) {

    /** @param fields empty for anyone but the holder */
    static LicenceLine of(
            Licence licence,
            String typeName,
            String authorityName,
            LocalDate today,
            Map<String, String> fields,
            @Nullable String verifyUrl) {
        return new LicenceLine(
                licence.id(),
                licence.caseId(),
                licence.type(),
                typeName,
                licence.printedNumber().isEmpty() ? licence.number() : licence.printedNumber(),
                licence.number(),
                authorityName,
                licence.holderMasked(),
                licence.issuedOn(),
                licence.validUntil().orElse(null),
                licence.stateOn(today),
                licence.stateSince(),
                licence.stateReason(),
                licence.version(),
                fields,
                verifyUrl);
    }
}
