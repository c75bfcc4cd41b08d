package org.tongban.casework;

import java.time.LocalDate;
import org.tongban.kernel.Rejection;

/** Why an applicant cannot move a visit. */
public sealed interface VisitRejection extends Rejection {
    /** Not booked yet, or missed and not booked again: the counter is the one to propose a time. */
    record VisitNotAgreedOn() implements VisitRejection {
        @Override
        public String code() {
            return "casework.visit-not-agreed-on";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    /** On the day itself somebody is waiting at the counter. */
    record TooLateToMoveVisit(LocalDate day) implements VisitRejection {
        @Override
        public String code() {
            return "casework.too-late-to-move-visit";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    record VisitUnchanged() implements VisitRejection {
        @Override
        public String code() {
            return "casework.visit-unchanged";
        }
    }
}
