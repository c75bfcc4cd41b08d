package org.tongban.licence;

import java.util.List;
import java.util.Optional;
import org.tongban.region.Text;

/**
 * A type of licence as a pack describes it.
 *
 * @param typeCode 21 signs by GB/T 36904: 18 of who defined the type and 3 of the type
 * @param validityYears 0 where it holds without an end
 * @param title what stands on it in large type
 * @param note small print below the title, such as 副本
 * @param codeSegment two signs that begin the organisation codes which this region gives out
 */
public record LicenceType(
        String slug,
        Text name,
        String typeCode,
        int validityYears,
        List<Field> fields,
        Text title,
        Text note,
        String codeSegment) {

    /**
     * A line on the licence.
     *
     * @param from where its value comes from: {@code form.<field>}, {@code answers.<question>}, {@code person.name},
     *     {@code person.idNumber}, {@code authority.name}, {@code issue.date}, {@code issue.expiry},
     *     {@code generated:<what>}, {@code licence:<type>.<field>}, {@code text:<words>}
     * @param otherwise the same, where {@code from} gives nothing; may be empty
     */
    public record Field(String key, Text label, String from, String otherwise) {}

    /** The field that holds the number by which people know the licence: the generated one. */
    Optional<Field> numberField() {
        return fields.stream()
                .filter(field -> field.from().startsWith(FieldSource.GENERATED))
                .findFirst();
    }
}
