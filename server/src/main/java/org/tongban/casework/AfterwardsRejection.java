package org.tongban.casework;

import org.tongban.kernel.Rejection;

/** Why nothing is changed about a decision after the fact. */
sealed interface AfterwardsRejection extends Rejection {
    record RightWordsMissing() implements AfterwardsRejection {
        @Override
        public String code() {
            return "casework.right-words-missing";
        }
    }

    /** The number of the reconsideration decision or the judgment. */
    record ReferenceMissing() implements AfterwardsRejection {
        @Override
        public String code() {
            return "casework.reference-missing";
        }
    }

    record GroundMissing() implements AfterwardsRejection {
        @Override
        public String code() {
            return "casework.ground-missing";
        }
    }

    record CauseMissing() implements AfterwardsRejection {
        @Override
        public String code() {
            return "casework.cause-missing";
        }
    }
}
