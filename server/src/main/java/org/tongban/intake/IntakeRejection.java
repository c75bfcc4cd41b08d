package org.tongban.intake;

import org.tongban.kernel.Rejection;

/** Why a draft is not taken as it is. Labels are in the language of the call. */
public sealed interface IntakeRejection extends Rejection {
    record NoSuchApplication() implements IntakeRejection {
        @Override
        public String code() {
            return "intake.no-such-application";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    /** Another tab or device has saved since this one read. */
    record ChangedElsewhere(int version) implements IntakeRejection {
        @Override
        public String code() {
            return "intake.changed-elsewhere";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    record AlreadySubmitted() implements IntakeRejection {
        @Override
        public String code() {
            return "intake.already-submitted";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }
    /** The guide was published anew while this draft was open; what it asks now is shown before it is submitted. */
    record GuideChanged() implements IntakeRejection {
        @Override
        public String code() {
            return "intake.guide-changed";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    record AnswerMissing(String question) implements IntakeRejection {
        @Override
        public String code() {
            return "intake.answer-missing";
        }
    }

    record OptionUnknown(String label) implements IntakeRejection {
        @Override
        public String code() {
            return "intake.option-unknown";
        }
    }

    record FieldUnknown(String field) implements IntakeRejection {
        @Override
        public String code() {
            return "intake.field-unknown";
        }
    }

    record FieldMissing(String label) implements IntakeRejection {
        @Override
        public String code() {
            return "intake.field-missing";
        }
    }

    record TooLong(String label, int max) implements IntakeRejection {
        @Override
        public String code() {
            return "intake.too-long";
        }
    }

    record NotANumber(String label) implements IntakeRejection {
        @Override
        public String code() {
            return "intake.not-a-number";
        }
    }

    record TooSmall(String label, String min) implements IntakeRejection {
        @Override
        public String code() {
            return "intake.too-small";
        }
    }

    record TooGreat(String label, String max) implements IntakeRejection {
        @Override
        public String code() {
            return "intake.too-great";
        }
    }

    record NotADate(String label) implements IntakeRejection {
        @Override
        public String code() {
            return "intake.not-a-date";
        }
    }

    record NotAPhone(String label) implements IntakeRejection {
        @Override
        public String code() {
            return "intake.not-a-phone";
        }
    }

    record NotADivision(String label) implements IntakeRejection {
        @Override
        public String code() {
            return "intake.not-a-division";
        }
    }

    /** The guide's own sentence, such as "高龄津贴从年满 80 周岁起发放". */
    record NotEligible(String sentence) implements IntakeRejection {
        @Override
        public String code() {
            return "intake.not-eligible";
        }
    }

    /** Only what the authority named may be changed after submission. */
    record NotAskedToCorrect() implements IntakeRejection {
        @Override
        public String code() {
            return "intake.not-asked-to-correct";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    record MaterialUnknown(String material) implements IntakeRejection {
        @Override
        public String code() {
            return "intake.material-unknown";
        }
    }

    record MaterialMissing(String material) implements IntakeRejection {
        @Override
        public String code() {
            return "intake.material-missing";
        }
    }

    record CommitmentMissing(String material) implements IntakeRejection {
        @Override
        public String code() {
            return "intake.commitment-missing";
        }
    }

    record TooManyFiles(String material, int max) implements IntakeRejection {
        @Override
        public String code() {
            return "intake.too-many-files";
        }
    }

    record FileTooLarge(String material, long maxMegabytes) implements IntakeRejection {
        @Override
        public String code() {
            return "intake.file-too-large";
        }

        @Override
        public Kind kind() {
            return Kind.TOO_LARGE;
        }
    }

    record FileKind(String material) implements IntakeRejection {
        @Override
        public String code() {
            return "intake.file-kind";
        }

        @Override
        public Kind kind() {
            return Kind.UNSUPPORTED;
        }
    }

    record NotAnAmount(String label) implements IntakeRejection {
        @Override
        public String code() {
            return "intake.not-an-amount";
        }
    }

    record TooEarly(String label, String min) implements IntakeRejection {
        @Override
        public String code() {
            return "intake.too-early";
        }
    }

    record TooLate(String label, String max) implements IntakeRejection {
        @Override
        public String code() {
            return "intake.too-late";
        }
    }

    record BookingIncomplete(String label) implements IntakeRejection {
        @Override
        public String code() {
            return "intake.booking-incomplete";
        }
    }

    record NotACounter(String label) implements IntakeRejection {
        @Override
        public String code() {
            return "intake.not-a-counter";
        }
    }

    /** A day off, or a day that is past or today. */
    record ClosedOnThatDay(String day) implements IntakeRejection {
        @Override
        public String code() {
            return "intake.closed-on-that-day";
        }
    }

    record LicenceNotChosen() implements IntakeRejection {
        @Override
        public String code() {
            return "intake.licence-not-chosen";
        }
    }

    /** Nobody applies for it: the authority opens such a case itself. */
    record OpenedByAuthority(String authority) implements IntakeRejection {
        @Override
        public String code() {
            return "intake.opened-by-authority";
        }
    }
}
