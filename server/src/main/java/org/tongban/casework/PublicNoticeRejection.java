package org.tongban.casework;

import java.time.LocalDate;
import java.util.Map;
import org.tongban.kernel.Rejection;

/** Why something is not made public, not objected to, or not decided yet. */
sealed interface PublicNoticeRejection extends Rejection {
    record PublishedAlready() implements PublicNoticeRejection {
        @Override
        public String code() {
            return "casework.notice-published-already";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    record NoticeRuns(LocalDate until) implements PublicNoticeRejection {
        @Override
        public String code() {
            return "casework.notice-runs";
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

    record NoticeMissing() implements PublicNoticeRejection {
        @Override
        public String code() {
            return "casework.notice-missing";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    record NoticeDaysUnclear(int most) implements PublicNoticeRejection {
        @Override
        public String code() {
            return "casework.notice-days-unclear";
        }

        @Override
        public Map<String, Object> args() {
            return Map.of("most", most);
        }
    }

    record NoticeOver() implements PublicNoticeRejection {
        @Override
        public String code() {
            return "casework.notice-over";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    record TooManyObjections() implements PublicNoticeRejection {
        @Override
        public String code() {
            return "casework.too-many-objections";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    record ObjectionsUnanswered(int count) implements PublicNoticeRejection {
        @Override
        public String code() {
            return "casework.objections-unanswered";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public Map<String, Object> args() {
            return Map.of("count", count);
        }
    }

    record AnsweredAlready() implements PublicNoticeRejection {
        @Override
        public String code() {
            return "casework.objection-answered-already";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    /** Name, a phone to ask back, and what is wrong. */
    record ObjectionIncomplete() implements PublicNoticeRejection {
        @Override
        public String code() {
            return "casework.objection-incomplete";
        }
    }

    record NoSuchNotice() implements PublicNoticeRejection {
        @Override
        public String code() {
            return "casework.no-such-notice";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    /** From one address. */
    record ObjectedTooOften(long hours) implements PublicNoticeRejection {
        @Override
        public String code() {
            return "casework.objected-too-often";
        }

        @Override
        public Kind kind() {
            return Kind.TOO_MANY;
        }

        @Override
        public Map<String, Object> args() {
            return Map.of("hours", hours);
        }
    }
}
