package org.tongban.casework;

import org.tongban.kernel.Rejection;

/** Why a case is not handed up, not sent down, or has to be examined below first. */
public sealed interface PreliminaryRejection extends Rejection {
    /** What is examined below first was not handed up yet. */
    record Missing() implements PreliminaryRejection {
        @Override
        public String code() {
            return "casework.preliminary-missing";
        }
    }

    record NotWithThoseBelow() implements PreliminaryRejection {
        @Override
        public String code() {
            return "casework.handed-up-already";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    record NothingHandedUp() implements PreliminaryRejection {
        @Override
        public String code() {
            return "casework.nothing-handed-up";
        }
    }
}
