package org.tongban.region;

import org.tongban.kernel.Rejection;

/** Why a question about the region has no answer. */
public sealed interface RegionRejection extends Rejection {
    record UnknownDivision(String division) implements RegionRejection {
        @Override
        public String code() {
            return "region.unknown-division";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    record UnknownAuthority(String authority) implements RegionRejection {
        @Override
        public String code() {
            return "region.unknown-authority";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    /** This node was started with another folder than the one that was published last. */
    record PackDiffers() implements RegionRejection {
        @Override
        public String code() {
            return "region.pack-differs";
        }

        @Override
        public Kind kind() {
            return Kind.UNAVAILABLE;
        }
    }
}
