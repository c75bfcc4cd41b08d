package org.tongban.licence;

import org.tongban.kernel.Rejection;

/** Why a wish about a licence is not granted. */
public sealed interface LicenceRejection extends Rejection {
    record NoSuchLicence() implements LicenceRejection {
        @Override
        public String code() {
            return "licence.no-such-licence";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    record NoSuchType(String type) implements LicenceRejection {
        @Override
        public String code() {
            return "licence.no-such-type";
        }
    }

    /** The licence is revoked, cancelled or not suspended, so that this cannot happen to it. */
    record NotInState(LicenceState state) implements LicenceRejection {
        @Override
        public String code() {
            return "licence.not-in-state";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    record ChangedMeanwhile() implements LicenceRejection {
        @Override
        public String code() {
            return "licence.changed-meanwhile";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    record ReasonMissing() implements LicenceRejection {
        @Override
        public String code() {
            return "licence.reason-missing";
        }
    }

    record NotAPdf() implements LicenceRejection {
        @Override
        public String code() {
            return "licence.not-a-pdf";
        }

        @Override
        public Kind kind() {
            return Kind.UNSUPPORTED;
        }
    }

    /** The service is about a licence that this person has not. */
    record NoneHeld(String type) implements LicenceRejection {
        @Override
        public String code() {
            return "licence.none-held";
        }
    }

    /** Nobody but the authority that issued it may change it. */
    record OfAnotherAuthority(String authority) implements LicenceRejection {
        @Override
        public String code() {
            return "licence.of-another-authority";
        }
    }

    /** Revoked, cancelled or replaced. */
    record Ended() implements LicenceRejection {
        @Override
        public String code() {
            return "licence.ended";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    /** While it is suspended nothing of it is changed. */
    record IsSuspended() implements LicenceRejection {
        @Override
        public String code() {
            return "licence.is-suspended";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    /** Its time is over. */
    record IsExpired(String until) implements LicenceRejection {
        @Override
        public String code() {
            return "licence.is-expired";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    /** Valid without an end, so that there is nothing to renew. */
    record NeverExpires() implements LicenceRejection {
        @Override
        public String code() {
            return "licence.never-expires";
        }
    }

    /** The first day on which a renewal may be asked for */
    record RenewalTooEarly(String opensOn) implements LicenceRejection {
        @Override
        public String code() {
            return "licence.renewal-too-early";
        }
    }

    /** The last day on which a renewal could be asked for has passed (Licensing Law Art. 50). */
    record RenewalTooLate(String closedOn) implements LicenceRejection {
        @Override
        public String code() {
            return "licence.renewal-too-late";
        }
    }
}
