package org.tongban.casework;

import org.tongban.kernel.Rejection;

/** Why the desk does not show or take what was asked for. */
sealed interface DeskRejection extends Rejection {
    record UnknownQueue(String queue) implements DeskRejection {
        @Override
        public String code() {
            return "casework.unknown-queue";
        }
    }

    record BadCursor() implements DeskRejection {
        @Override
        public String code() {
            return "casework.bad-cursor";
        }
    }

    record NotOfThisCase() implements DeskRejection {
        @Override
        public String code() {
            return "casework.file-not-of-this-case";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    record PhotoExpected(String name) implements DeskRejection {
        @Override
        public String code() {
            return "casework.photo-expected";
        }
    }

    record TooManyPhotos(int max) implements DeskRejection {
        @Override
        public String code() {
            return "casework.too-many-photos";
        }
    }

    record NoSuchAlert() implements DeskRejection {
        @Override
        public String code() {
            return "casework.no-such-alert";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }
}
