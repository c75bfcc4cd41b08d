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

    /** True for all but natural persons. */
    public boolean isOrganisation() {
        return this != PERSON;
    }
}
