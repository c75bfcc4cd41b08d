package org.tongban.licence;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.tongban.catalog.Guide;
import org.tongban.document.Letterhead;
import org.tongban.identity.PersonRecord;
import org.tongban.region.Authority;
import org.tongban.region.Regions;

/** Finds what stands in a licence's field, by the field's {@code from}. */
record FieldSource(
        IssueRequest request,
        Guide guide,
        Authority authority,
        PersonRecord person,
        Optional<LocalDate> validUntil,
        Regions regions,
        Numbers numbers,
        HeldLicences held) {
    static final String GENERATED = "generated:";

    /** What begins so says when it was issued and how long it is valid. */
    static final String ISSUE = "issue.";

    private static final String LICENCE = "licence:";
    private static final String TEXT = "text:";

    /** Numbers that the licence itself brings into the world. */
    @FunctionalInterface
    interface Numbers {
        String next(String what);
    }

    /** Fields of another licence that the holder has. */
    @FunctionalInterface
    interface HeldLicences {
        Map<String, String> fields(String type);
    }

    String value(LicenceType.Field field) {
        var value = value(field.from());
        return value.isEmpty() && !field.otherwise().isEmpty() ? value(field.otherwise()) : value;
    }

    private String value(String from) {
        if (Said.isSaid(from)) return new Said(guide, request.form(), request.answers(), regions).value(from);
        if (from.startsWith(TEXT)) return from.substring(TEXT.length());
        if (from.startsWith(GENERATED)) return numbers.next(from.substring(GENERATED.length()));
        if (from.startsWith(LICENCE)) return ofLicence(from.substring(LICENCE.length()));
        return switch (from) {
            case "person.name" -> person.name();
            case "person.idNumber" -> person.idNumber();
            case "authority.name" -> authority.name().zh();
            case "authority.creditCode" -> authority.creditCode();
            case "issue.date" -> Letterhead.day(request.issuedOn());
            case "issue.expiry" -> validUntil.map(Letterhead::day).orElse("长期");
            default -> "";
        };
    }

    private String ofLicence(String typeAndField) {
        int dot = typeAndField.indexOf('.');
        if (dot < 0) return "";
        return held.fields(typeAndField.substring(0, dot)).getOrDefault(typeAndField.substring(dot + 1), "");
    }
}
