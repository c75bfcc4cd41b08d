package org.tongban.casework;

import org.tongban.kernel.Rejection;

/** Why a case does not change hands, or is not for this member of the post. */
sealed interface HandsRejection extends Rejection {
    record HeldByColleague() implements HandsRejection {
        @Override
        public String code() {
            return "casework.held-by-colleague";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    record HasItAlready() implements HandsRejection {
        @Override
        public String code() {
            return "casework.has-it-already";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    record NotInYourHands() implements HandsRejection {
        @Override
        public String code() {
            return "casework.not-in-your-hands";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    record NoteMissing() implements HandsRejection {
        @Override
        public String code() {
            return "casework.note-missing";
        }
    }

    /** Whoever shall have it is not at the post whose turn it is. */
    record NotAtThisPost() implements HandsRejection {
        @Override
        public String code() {
            return "casework.not-at-this-post";
        }
    }

    record NobodyChosen() implements HandsRejection {
        @Override
        public String code() {
            return "casework.nobody-chosen";
        }
    }

    record NothingChosen() implements HandsRejection {
        @Override
        public String code() {
            return "casework.nothing-chosen";
        }
    }

    record TooManyAtOnce(int max) implements HandsRejection {
        @Override
        public String code() {
            return "casework.too-many-at-once";
        }
    }

    record BadDay(String given) implements HandsRejection {
        @Override
        public String code() {
            return "casework.bad-day";
        }
    }
}
