package org.tongban.casework;

import java.util.Map;
import org.tongban.kernel.Rejection;

/** Why nobody else is asked, or an answer is not taken, or has to be waited for. */
public sealed interface ConsultationRejection extends Rejection {
    record NobodyAsked() implements ConsultationRejection {
        @Override
        public String code() {
            return "casework.nobody-asked";
        }
    }

    record TooManyAsked(int most) implements ConsultationRejection {
        @Override
        public String code() {
            return "casework.too-many-asked";
        }

        @Override
        public Map<String, Object> args() {
            return Map.of("most", most);
        }
    }

    record NothingToSign() implements ConsultationRejection {
        @Override
        public String code() {
            return "casework.nothing-to-sign";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    record AskedAlready() implements ConsultationRejection {
        @Override
        public String code() {
            return "casework.asked-already";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    record DaysUnclear(int most) implements ConsultationRejection {
        @Override
        public String code() {
            return "casework.answer-days-unclear";
        }

        @Override
        public Map<String, Object> args() {
            return Map.of("most", most);
        }
    }

    record NotOpen() implements ConsultationRejection {
        @Override
        public String code() {
            return "casework.consultation-not-open";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    record HeadSigns() implements ConsultationRejection {
        @Override
        public String code() {
            return "casework.head-signs";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    record OpinionsMissing(int count) implements ConsultationRejection {
        @Override
        public String code() {
            return "casework.opinions-missing";
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

    record SignaturesMissing(int count) implements ConsultationRejection {
        @Override
        public String code() {
            return "casework.signatures-missing";
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

    record VerdictMissing() implements ConsultationRejection {
        @Override
        public String code() {
            return "casework.verdict-missing";
        }
    }

    record UnknownAuthority() implements ConsultationRejection {
        @Override
        public String code() {
            return "casework.unknown-authority-asked";
        }
    }
}
