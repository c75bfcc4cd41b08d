package org.tongban.platform;

import java.util.Locale;

/** Who may call. {@link #ANYONE} needs no sign-in; staff roles come from the post chosen at sign-in. */
public enum Role {
    ANYONE,
    APPLICANT,
    WINDOW,
    OFFICER,
    HEAD,
    SUPERVISOR,
    /** Keeps the catalogue of an authority's items: 事项管理. */
    ITEM_MANAGER,
    /** Reviews what the catalogue is changed to for the staffing office: 编办. */
    STAFFING_REVIEWER,
    /** Reviews its lawfulness: 法制审核. */
    LEGAL_REVIEWER,
    OPERATOR;

    public boolean isStaff() {
        return switch (this) {
            case WINDOW, OFFICER, HEAD, SUPERVISOR, ITEM_MANAGER, STAFFING_REVIEWER, LEGAL_REVIEWER -> true;
            case ANYONE, APPLICANT, OPERATOR -> false;
        };
    }

    /** As packs and the web write it: {@code item-manager}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
