package org.tongban.casework;

import org.tongban.kernel.Rejection;

/** Why something is not noted on a case. */
sealed interface MarkRejection extends Rejection {
    @Override
    default Kind kind() {
        return Kind.CONFLICT;
    }

    record ExpeditedAlready() implements MarkRejection {
        @Override
        public String code() {
            return "casework.expedited-already";
        }
    }

    record NotExpedited() implements MarkRejection {
        @Override
        public String code() {
            return "casework.not-expedited";
        }
    }

    record NothingToCheck() implements MarkRejection {
        @Override
        public String code() {
            return "casework.nothing-to-check";
        }
    }

    record FindingMissing() implements MarkRejection {
        @Override
        public String code() {
            return "casework.finding-missing";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }
}
