package org.tongban.platform;

import org.tongban.kernel.Rejection;

/** Why a file is not taken, or not taken further. */
public sealed interface UploadRejection extends Rejection {
    record NoSuchUpload() implements UploadRejection {
        @Override
        public String code() {
            return "platform.no-such-upload";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    /** The next piece does not begin where the last one ended; the client asks for the offset and goes on from there. */
    record WrongOffset(long offset) implements UploadRejection {
        @Override
        public String code() {
            return "platform.wrong-upload-offset";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    /** Two devices send the same upload at once. */
    record UploadBusy() implements UploadRejection {
        @Override
        public String code() {
            return "platform.upload-busy";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    record EmptyFile() implements UploadRejection {
        @Override
        public String code() {
            return "platform.empty-file";
        }
    }

    /** The content is of a kind that no material may have. */
    record FileKindNotTaken(String found) implements UploadRejection {
        @Override
        public String code() {
            return "platform.file-kind-not-taken";
        }

        @Override
        public Kind kind() {
            return Kind.UNSUPPORTED;
        }
    }

    /** The file says it is one thing and its content is another. */
    record FileNotWhatItSays(String said, String found) implements UploadRejection {
        @Override
        public String code() {
            return "platform.file-not-what-it-says";
        }

        @Override
        public Kind kind() {
            return Kind.UNSUPPORTED;
        }
    }

    record TooManyUploads(int most) implements UploadRejection {
        @Override
        public String code() {
            return "platform.too-many-uploads";
        }

        @Override
        public Kind kind() {
            return Kind.TOO_MANY;
        }
    }
}
