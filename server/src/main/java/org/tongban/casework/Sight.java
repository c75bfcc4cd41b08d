package org.tongban.casework;

import org.tongban.catalog.FormField;
import org.tongban.platform.Caller;
import org.tongban.platform.Role;

/** How much of an application a member of staff sees. */
enum Sight {
    /** Who handles it. */
    CLEAR,
    /** Who is asked: what is applied for, without the numbers of persons. */
    ASKED,
    /** Who needs nothing of persons: what names nobody. */
    MASKED;

    /** Those at work on the case need the applicant, until it is concluded; so does whoever checks it afterwards. */
    static Sight of(CaseFile file, Caller caller) {
        if (caller.role() == Role.SUPERVISOR || !file.isOpen() && !DeskActions.isToCheck(file, caller)) return MASKED;
        return file.isOf(caller) ? CLEAR : ASKED;
    }

    boolean hidesFiles() {
        return this == MASKED;
    }

    /** Choices, numbers and divisions name nobody; what is written freely may. */
    boolean hides(FormField field) {
        return this != CLEAR
                && switch (field.kind()) {
                    case NUMBER, MONEY, CHOICE, DIVISION, BOOKING -> false;
                    case PHONE, CITIZEN_ID -> true;
                    case TEXT, TEXTAREA, DATE, CREDIT_CODE, ADDRESS -> this == MASKED;
                };
    }
}
