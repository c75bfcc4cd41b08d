package org.tongban.licence;

/** How a licence stands. EXPIRED is never stored: it follows from the date. */
public enum LicenceState {
    VALID,
    SUSPENDED,
    REVOKED,
    EXPIRED,
    CANCELLED,
    /** Another edition of the same licence took its place. */
    REPLACED
}
