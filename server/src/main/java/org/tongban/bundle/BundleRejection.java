package org.tongban.bundle;

import org.tongban.kernel.Rejection;

/** Why a bundle is not begun, or not changed, as somebody wishes. */
public sealed interface BundleRejection extends Rejection {
    record UnknownBundle(String bundle) implements BundleRejection {
        @Override
        public String code() {
            return "bundle.unknown-bundle";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    /** One of its services is carried out by nobody for this place: it is done in a part of it, or not at all. */
    record NotOffered(String service) implements BundleRejection {
        @Override
        public String code() {
            return "bundle.not-offered";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    record NoSuchBundle() implements BundleRejection {
        @Override
        public String code() {
            return "bundle.no-such-bundle";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    record NoSuchPart() implements BundleRejection {
        @Override
        public String code() {
            return "bundle.no-such-part";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    /** Under these answers nothing of it is left to be done. */
    record NothingToDo() implements BundleRejection {
        @Override
        public String code() {
            return "bundle.nothing-to-do";
        }
    }

    record Changed() implements BundleRejection {
        @Override
        public String code() {
            return "bundle.changed-meanwhile";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    /** It has ended, or its licence is being made. */
    record PartNotWithdrawable() implements BundleRejection {
        @Override
        public String code() {
            return "bundle.part-not-withdrawable";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    /** @param parts names of what waits for its result and would end with it */
    record OthersHangOnIt(String parts) implements BundleRejection {
        @Override
        public String code() {
            return "bundle.others-hang-on-it";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    record ReasonTooLong(int max) implements BundleRejection {
        @Override
        public String code() {
            return "bundle.reason-too-long";
        }
    }
}
