package org.tongban.catalog.edit;

import java.util.Locale;

/** Where an adjustment stands. */
enum AdjustmentState {
    DRAFT,
    /** At the staffing office: whose duty it is. */
    STAFFING_REVIEW,
    /** At the legal reviewers: whether it is lawful. */
    LEGAL_REVIEW,
    /** Waits for its effective date. */
    APPROVED,
    PUBLISHED,
    WITHDRAWN;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
