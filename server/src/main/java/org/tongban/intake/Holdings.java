package org.tongban.intake;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What is known of an applicant before a single paper is asked for.
 *
 * @param identified name and ID number were verified at sign-in
 * @param trusted may promise instead of proving: no earlier false promise stands unrepaired (国办发〔2020〕42号)
 * @param licences valid ones of the library that this person holds
 */
public record Holdings(boolean identified, boolean trusted, List<HeldLicence> licences) {
    /**
     * @param number identifier by GB/T 36904
     * @param printedNumber the number by which people know it
     * @param fields key and value as printed on it, for prefilled forms
     */
    public record HeldLicence(
            UUID id, String type, String typeName, String number, String printedNumber, Map<String, String> fields) {}

    /** The chosen one before others of its type. */
    Holdings preferring(UUID chosen) {
        var first = licences.stream()
                .sorted(Comparator.comparing(each -> !each.id().equals(chosen)))
                .toList();
        return new Holdings(identified, trusted, first);
    }

    Optional<HeldLicence> licence(String type) {
        return licences.stream().filter(each -> each.type().equals(type)).findFirst();
    }
}
