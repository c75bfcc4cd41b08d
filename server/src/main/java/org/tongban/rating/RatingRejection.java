package org.tongban.rating;

import org.tongban.kernel.Rejection;

/** Why a rating is not taken. */
public sealed interface RatingRejection extends Rejection {
    record NotConcluded() implements RatingRejection {
        @Override
        public String code() {
            return "rating.not-concluded";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    record AlreadyRated() implements RatingRejection {
        @Override
        public String code() {
            return "rating.already-rated";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    record NoSuchLevel() implements RatingRejection {
        @Override
        public String code() {
            return "rating.no-such-level";
        }
    }

    record TextTooLong(int max) implements RatingRejection {
        @Override
        public String code() {
            return "rating.text-too-long";
        }
    }
}
