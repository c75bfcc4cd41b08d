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
}
