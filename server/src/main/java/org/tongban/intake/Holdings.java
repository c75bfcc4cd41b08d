package org.tongban.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of an applicant before a single paper is asked for.
 *
 * @param identified name and ID number were verified at sign-in
 * @param trusted may promise instead of proving: no earlier false promise stands unrepaired (国办发〔2020〕42号)
 * @param licences valid ones of the library that this person holds
 */
public record Holdings(boolean identified, boolean trusted, List<HeldLicence> licences) {
    /** @param fields key and value as printed on it, for prefilled forms */
    public record HeldLicence(String id, String type, String typeName, String number, Map<String, String> fields) {}

    Optional<HeldLicence> licence(String type) {
        return licences.stream().filter(each -> each.type().equals(type)).findFirst();
    }
}
