package org.tongban.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import org.tongban.region.Text;

/**
 * A step of the way to the result.
 *
 * @param post who does it: window, officer, head
 * @param limitDays days that are planned for it, counted as the promise is; 0 for the same day
 * @param when CEL over the answers; always done where empty
 * @param by the kind of authority below that does it; empty for the one that decides
 * @param where the field whose division says which of them; empty for the one that decides
 */
public record ProcessStep(
        Step step,
        String post,
        int limitDays,
        String when,
        Text note,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String by,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String where) {

    /** Steps that were written down before anybody below had one are all done by who decides. */
    public ProcessStep {
        by = Objects.requireNonNullElse(by, "");
        where = Objects.requireNonNullElse(where, "");
    }

    /** In the order in which a case takes them. */
    public enum Step {
        ACCEPTANCE,
        /** 初审: examined below and handed up, with a clock of its own. */
        PRELIMINARY,
        SITE_CHECK,
        /** A time at the counter is agreed on. */
        BOOKING,
        REVIEW,
        DECISION,
        DELIVERY
    }
}
