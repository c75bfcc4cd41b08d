package org.tongban.licence;

/** How a licence stands. EXPIRED is never stored: it follows from the date. */
public enum LicenceState {
    VALID,
    SUSPENDED,
    REVOKED,
    EXPIRED,
    CANCELLED
}
