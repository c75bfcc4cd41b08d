package org.tongban.catalog;

import org.tongban.region.Text;

/**
 * A step of the way to the result.
 *
 * @param post who does it: window, officer, head
 * @param limitDays working days that are planned for it; 0 for the same day
 * @param when CEL over the answers; always done where empty
 */
public record ProcessStep(Step step, String post, int limitDays, String when, Text note) {
    public enum Step {
        ACCEPTANCE,
        SITE_CHECK,
        REVIEW,
        /** A time at the counter is agreed on. */
        BOOKING,
        DECISION,
        DELIVERY
    }
}
