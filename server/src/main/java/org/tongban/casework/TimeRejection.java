package org.tongban.casework;

import java.util.Map;
import org.tongban.kernel.Rejection;

/** Why the clock of a case is not moved. */
public sealed interface TimeRejection extends Rejection {
    /** The law behind the service knows none. */
    record NoExtension() implements TimeRejection {
        @Override
        public String code() {
            return "casework.no-extension";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    record ExtendedAlready() implements TimeRejection {
        @Override
        public String code() {
            return "casework.extended-already";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    record LimitOver() implements TimeRejection {
        @Override
        public String code() {
            return "casework.limit-over";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    record ApprovalMissing() implements TimeRejection {
        @Override
        public String code() {
            return "casework.approval-missing";
        }
    }

    record NeededDaysUnclear(int most) implements TimeRejection {
        @Override
        public String code() {
            return "casework.needed-days-unclear";
        }
    }

    record ProcedureRuns(SpecialProcedure procedure) implements TimeRejection {
        @Override
        public String code() {
            return "casework.procedure-runs";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public Map<String, Object> args() {
            return Map.of("procedure", procedure.name());
        }
    }

    record ProcedureDoesNotRun(SpecialProcedure procedure) implements TimeRejection {
        @Override
        public String code() {
            return "casework.procedure-does-not-run";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public Map<String, Object> args() {
            return Map.of("procedure", procedure.name());
        }
    }

    record ProcedureMissing() implements TimeRejection {
        @Override
        public String code() {
            return "casework.procedure-missing";
        }
    }
}
