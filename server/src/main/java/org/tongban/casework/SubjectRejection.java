package org.tongban.casework;

import org.tongban.kernel.Rejection;

/** Why nothing is done to the licence that a case is about. */
public sealed interface SubjectRejection extends Rejection {
    /** @param number of the open case */
    record LicenceBusy(String number) implements SubjectRejection {
        @Override
        public String code() {
            return "casework.licence-busy";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    /** The licence that the case is about was revoked, cancelled or suspended meanwhile. */
    record LicenceGone(String number) implements SubjectRejection {
        @Override
        public String code() {
            return "casework.licence-gone";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    /** Only who issued a licence may revoke it. */
    record NotIssuedHere() implements SubjectRejection {
        @Override
        public String code() {
            return "casework.licence-not-issued-here";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    /** The region describes no service by which such a licence is revoked. */
    record NoRevocationDescribed() implements SubjectRejection {
        @Override
        public String code() {
            return "casework.no-revocation-described";
        }
    }

    /** Revoking rests on a law, which is named. */
    record BasisMissing() implements SubjectRejection {
        @Override
        public String code() {
            return "casework.basis-missing";
        }
    }

    /** The authority opened the case: its holder cannot withdraw it. */
    record OpenedByAuthority() implements SubjectRejection {
        @Override
        public String code() {
            return "casework.opened-by-authority";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    /** Nobody but the issuing authority is competent for a licence. */
    record StaysWithIssuer() implements SubjectRejection {
        @Override
        public String code() {
            return "casework.stays-with-issuer";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }
}
