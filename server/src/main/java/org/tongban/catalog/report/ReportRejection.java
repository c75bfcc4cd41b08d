package org.tongban.catalog.report;

import org.tongban.kernel.Rejection;

/** Why a report on a guide is not taken, found or answered. */
public sealed interface ReportRejection extends Rejection {
    record ReportIncomplete() implements ReportRejection {
        @Override
        public String code() {
            return "catalog.report-incomplete";
        }
    }

    record ReportTooLong(int most) implements ReportRejection {
        @Override
        public String code() {
            return "catalog.report-too-long";
        }
    }

    record ReportedTooOften(long hours) implements ReportRejection {
        @Override
        public String code() {
            return "catalog.reported-too-often";
        }

        @Override
        public Kind kind() {
            return Kind.TOO_MANY;
        }
    }

    record NoSuchReport() implements ReportRejection {
        @Override
        public String code() {
            return "catalog.no-such-report";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    record AnswerMissing(int most) implements ReportRejection {
        @Override
        public String code() {
            return "catalog.report-answer-missing";
        }
    }

    record AlreadyAnswered() implements ReportRejection {
        @Override
        public String code() {
            return "catalog.report-already-answered";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }
}
