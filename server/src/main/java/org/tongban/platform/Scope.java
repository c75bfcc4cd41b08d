package org.tongban.platform;

/** Whose rows a call may touch. */
public enum Scope {
    /** Nothing personal, nothing of one authority. */
    PUBLIC,
    /** Rows of the person who is signed in. */
    OWN,
    /** Rows of the authority of the caller's post. */
    AUTHORITY,
    /** Rows of the caller's division and the divisions below it. */
    DIVISION,
    /** This server. */
    NODE
}
