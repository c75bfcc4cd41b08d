package org.tongban.casework;

import java.time.LocalDate;
import java.util.Map;
import org.tongban.kernel.Rejection;

/** Why a wish about a case is not granted. */
public sealed interface CaseRejection extends Rejection {

    /** Also the answer where the case is none of the caller's: its existence is not told. */
    record NoSuchCase() implements CaseRejection {
        @Override
        public String code() {
            return "casework.no-such-case";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    /** Somebody else was faster, in another window or at another desk. */
    record Changed() implements CaseRejection {
        @Override
        public String code() {
            return "casework.changed-meanwhile";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    record NotNow(CaseState state) implements CaseRejection {
        @Override
        public String code() {
            return "casework.not-in-this-state";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public Map<String, Object> args() {
            return Map.of("state", state.name());
        }
    }

    record AlreadyDecided() implements CaseRejection {
        @Override
        public String code() {
            return "casework.already-decided";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    record NotYourStep() implements CaseRejection {
        @Override
        public String code() {
            return "casework.not-your-step";
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    record SiteCheckMissing() implements CaseRejection {
        @Override
        public String code() {
            return "casework.site-check-missing";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    record NoSiteCheckNeeded() implements CaseRejection {
        @Override
        public String code() {
            return "casework.no-site-check-needed";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    record TwoOfficersNeeded() implements CaseRejection {
        @Override
        public String code() {
            return "casework.two-officers-needed";
        }
    }

    record ReviewMissing() implements CaseRejection {
        @Override
        public String code() {
            return "casework.review-missing";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    record ReasonMissing() implements CaseRejection {
        @Override
        public String code() {
            return "casework.reason-missing";
        }
    }

    record TextTooLong(int max) implements CaseRejection {
        @Override
        public String code() {
            return "casework.text-too-long";
        }
    }

    record NothingToCorrect() implements CaseRejection {
        @Override
        public String code() {
            return "casework.nothing-to-correct";
        }
    }

    record UnknownTarget(String target) implements CaseRejection {
        @Override
        public String code() {
            return "casework.unknown-target";
        }
    }

    record ChecklistIncomplete(int missing) implements CaseRejection {
        @Override
        public String code() {
            return "casework.checklist-incomplete";
        }
    }

    record NothingToBook() implements CaseRejection {
        @Override
        public String code() {
            return "casework.nothing-to-book";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    /** A day off, or a day that is past or today. */
    record ClosedOnThatDay(LocalDate day) implements CaseRejection {
        @Override
        public String code() {
            return "casework.closed-on-that-day";
        }
    }

    record BookingIncomplete() implements CaseRejection {
        @Override
        public String code() {
            return "casework.booking-incomplete";
        }
    }

    record NotACounter() implements CaseRejection {
        @Override
        public String code() {
            return "casework.not-a-counter";
        }
    }

    record BookingMissing() implements CaseRejection {
        @Override
        public String code() {
            return "casework.booking-missing";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    record OutcomeNumberMissing() implements CaseRejection {
        @Override
        public String code() {
            return "casework.outcome-number-missing";
        }
    }

    /** A national system decides: nobody here may. */
    record DecidedElsewhere() implements CaseRejection {
        @Override
        public String code() {
            return "casework.decided-elsewhere";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    record DecidedHere() implements CaseRejection {
        @Override
        public String code() {
            return "casework.decided-here";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    record ProjectCodeMissing() implements CaseRejection {
        @Override
        public String code() {
            return "casework.project-code-missing";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    /** The day of the visit is not here yet: nobody can know what comes of it. */
    record VisitStillToCome(LocalDate day) implements CaseRejection {
        @Override
        public String code() {
            return "casework.visit-still-to-come";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    record VisitNotMissedYet(LocalDate day) implements CaseRejection {
        @Override
        public String code() {
            return "casework.visit-not-missed-yet";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    record CodeNotRefused() implements CaseRejection {
        @Override
        public String code() {
            return "casework.code-not-refused";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }
}
