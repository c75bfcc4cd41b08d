package org.tongban.casework;

import java.time.LocalDate;
import java.util.Map;
import org.tongban.kernel.Rejection;

/** Why the applicant is not heard now, or why a refusal has to wait for them. */
sealed interface DefenceRejection extends Rejection {
    record DefenceRuns(LocalDate until) implements DefenceRejection {
        @Override
        public String code() {
            return "casework.defence-runs";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public Map<String, Object> args() {
            return Map.of("until", until.toString());
        }
    }

    record DefenceDaysUnclear(int least, int most) implements DefenceRejection {
        @Override
        public String code() {
            return "casework.defence-days-unclear";
        }

        @Override
        public Map<String, Object> args() {
            return Map.of("least", least, "most", most);
        }
    }

    record DefenceOver() implements DefenceRejection {
        @Override
        public String code() {
            return "casework.defence-over";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    /** Nothing is revoked before its holder could say something (Licensing Law Art. 7). */
    record NotHeard() implements DefenceRejection {
        @Override
        public String code() {
            return "casework.not-heard";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    record HearingMissing() implements DefenceRejection {
        @Override
        public String code() {
            return "casework.hearing-missing";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }
}
