package org.tongban.casework;

/** Why a case is decided again. */
public enum ReopeningCause {
    /** The authority found its own mistake. */
    OWN_MISTAKE,
    RECONSIDERATION,
    COURT;

    /** The message that names it. */
    String code() {
        return "casework.reopening." + name();
    }
}
