package org.tongban.identity;

import java.time.LocalDate;
import org.tongban.kernel.Rejection;

/** Why someone is not let in, or a person's data is not handed out. */
public sealed interface IdentityRejection extends Rejection {
    record BadPhone() implements IdentityRejection {
        @Override
        public String code() {
            return "identity.bad-phone";
        }
    }

    record BadName() implements IdentityRejection {
        @Override
        public String code() {
            return "identity.bad-name";
        }
    }

    record BadEmail() implements IdentityRejection {
        @Override
        public String code() {
            return "identity.bad-email";
        }
    }

    /** @param minutes until another code may be asked for */
    record TooManyCodes(long minutes) implements IdentityRejection {
        @Override
        public String code() {
            return "identity.too-many-codes";
        }

        @Override
        public Kind kind() {
            return Kind.TOO_MANY;
        }
    }

    /** @param seconds until another code may be asked for */
    record CodeJustSent(long seconds) implements IdentityRejection {
        @Override
        public String code() {
            return "identity.code-just-sent";
        }

        @Override
        public Kind kind() {
            return Kind.TOO_MANY;
        }
    }

    record WrongCode() implements IdentityRejection {
        @Override
        public String code() {
            return "identity.wrong-code";
        }
    }

    record RegistrationExpired() implements IdentityRejection {
        @Override
        public String code() {
            return "identity.registration-expired";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    record PhoneTaken() implements IdentityRejection {
        @Override
        public String code() {
            return "identity.phone-taken";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    record IdNumberTaken() implements IdentityRejection {
        @Override
        public String code() {
            return "identity.id-number-taken";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    record SessionExpired() implements IdentityRejection {
        @Override
        public String code() {
            return "identity.session-expired";
        }

        @Override
        public Kind kind() {
            return Kind.UNAUTHENTICATED;
        }
    }

    record WrongPassword() implements IdentityRejection {
        @Override
        public String code() {
            return "identity.wrong-password";
        }

        @Override
        public Kind kind() {
            return Kind.UNAUTHENTICATED;
        }
    }

    /** @param minutes until another try is allowed */
    record TooManyTries(long minutes) implements IdentityRejection {
        @Override
        public String code() {
            return "identity.too-many-tries";
        }

        @Override
        public Kind kind() {
            return Kind.TOO_MANY;
        }
    }

    record NotYourPost() implements IdentityRejection {
        @Override
        public String code() {
            return "identity.not-your-post";
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    record StalePage() implements IdentityRejection {
        @Override
        public String code() {
            return "identity.stale-page";
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    record NoSuchPerson() implements IdentityRejection {
        @Override
        public String code() {
            return "identity.no-such-person";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    /** @param days how long an absence may be at most */
    record BadAbsenceDays(int days) implements IdentityRejection {
        @Override
        public String code() {
            return "identity.bad-absence-days";
        }
    }

    /** Whoever shall stand in is not at the same post of the same authority, or is the one who is away. */
    record NoSubstitute() implements IdentityRejection {
        @Override
        public String code() {
            return "identity.no-substitute";
        }
    }

    record SubstituteAway(LocalDate from, LocalDate to) implements IdentityRejection {
        @Override
        public String code() {
            return "identity.substitute-away";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    record AwayAlready(LocalDate from, LocalDate to) implements IdentityRejection {
        @Override
        public String code() {
            return "identity.away-already";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    /** Oneself, or the head for the others of the authority. */
    record NotYourAbsence() implements IdentityRejection {
        @Override
        public String code() {
            return "identity.not-your-absence";
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    record NoSuchAbsence() implements IdentityRejection {
        @Override
        public String code() {
            return "identity.no-such-absence";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    record NoSuchColleague() implements IdentityRejection {
        @Override
        public String code() {
            return "identity.no-such-colleague";
        }
    }
}
