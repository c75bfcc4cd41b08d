package org.tongban.catalog;

/** Who may apply, as the national field list counts them. */
public enum Addressee {
    PERSON,
    ENTERPRISE,
    PUBLIC_INSTITUTION,
    SOCIAL_ORGANISATION,
    UNINCORPORATED,
    GOVERNMENT_BODY,
    OTHER;

    /** The digit of the national field list. */
    public String digit() {
        return this == OTHER ? "9" : String.valueOf(ordinal() + 1);
    }

    /** True for all but natural persons. */
    public boolean isOrganisation() {
        return this != PERSON;
    }
}
