package org.tongban.catalog;

/** Who takes the decision on what is applied for. */
public enum DecidedBy {
    /** The authority that the guide names, here. */
    AUTHORITY,
    /**
     * A system of the state that this platform cannot decide for, such as that of the police: here it is told, accepted
     * beforehand, booked and followed, and the outcome is written down as that system tells it.
     */
    NATIONAL_SYSTEM
}
