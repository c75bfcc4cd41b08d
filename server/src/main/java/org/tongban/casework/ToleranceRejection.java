package org.tongban.casework;

import java.time.LocalDate;
import java.util.Map;
import org.tongban.kernel.Rejection;

/** Why something cannot be done before or after a missing material has come. */
sealed interface ToleranceRejection extends Rejection {
    /** @param until the last day for the last of them */
    record MaterialsMissing(int count, LocalDate until) implements ToleranceRejection {
        @Override
        public String code() {
            return "casework.materials-missing";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public Map<String, Object> args() {
            return Map.of("count", count, "until", until.toString());
        }
    }

    record NotHandedInLater() implements ToleranceRejection {
        @Override
        public String code() {
            return "casework.material-not-handed-in-later";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    record NotWaitedFor() implements ToleranceRejection {
        @Override
        public String code() {
            return "casework.material-not-waited-for";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }
}
