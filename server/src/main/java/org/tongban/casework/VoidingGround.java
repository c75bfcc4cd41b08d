package org.tongban.casework;

/** Why a grant is taken away after the fact (Licensing Law, Art. 69). */
public enum VoidingGround {
    ABUSE_OF_OFFICE,
    BEYOND_POWER,
    WRONG_PROCEDURE,
    NOT_QUALIFIED,
    DECEIT,
    OTHER;

    /** The message that names it. */
    String code() {
        return "casework.voiding." + name();
    }
}
