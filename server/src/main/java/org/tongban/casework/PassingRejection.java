package org.tongban.casework;

import org.tongban.kernel.Rejection;

/** Why a case is not passed on. */
sealed interface PassingRejection extends Rejection {
    /** To an authority that had it already. */
    record HeadPassesBack() implements PassingRejection {
        @Override
        public String code() {
            return "casework.head-passes-back";
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** It has the case already. */
    record IsCompetent() implements PassingRejection {
        @Override
        public String code() {
            return "casework.is-competent";
        }
    }

    /** The other item asks what the applicant was never asked. */
    record AsksOtherThings() implements PassingRejection {
        @Override
        public String code() {
            return "casework.asks-other-things";
        }
    }
}
