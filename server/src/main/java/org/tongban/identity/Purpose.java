package org.tongban.identity;

import java.util.Locale;

/** What personal data was read for. The sentence that the person sees stands under {@link #code()}. */
public enum Purpose {
    /** Filling in the person's own application. */
    PREFILL,
    /** Taking in an application for someone at a window. */
    ASSISTED_FILING,
    /** Opening a case at the desk. */
    CASE_HANDLING,
    PRE_CHECK,
    ACCEPTANCE,
    SITE_CHECK,
    REVIEW,
    DECISION,
    LICENCE_ISSUE,
    /** Making a document of the case, such as the receipt. */
    DOCUMENT,
    SUPERVISION;

    public String code() {
        return "identity.purpose." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
