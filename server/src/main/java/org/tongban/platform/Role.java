package org.tongban.platform;

/** Who may call. {@link #ANYONE} needs no sign-in; staff roles come from the post chosen at sign-in. */
public enum Role {
    ANYONE,
    APPLICANT,
    WINDOW,
    OFFICER,
    HEAD,
    SUPERVISOR,
    OPERATOR;

    public boolean isStaff() {
        return this == WINDOW || this == OFFICER || this == HEAD || this == SUPERVISOR;
    }
}
