package org.tongban.platform;

import org.tongban.kernel.Rejection;

/** What the web and the stores refuse before any module is asked. */
public sealed interface PlatformRejection extends Rejection {
    record Undeclared() implements PlatformRejection {
        @Override
        public String code() {
            return "platform.undeclared";
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    record NotSignedIn() implements PlatformRejection {
        @Override
        public String code() {
            return "platform.not-signed-in";
        }

        @Override
        public Kind kind() {
            return Kind.UNAUTHENTICATED;
        }
    }

    record NotAllowed() implements PlatformRejection {
        @Override
        public String code() {
            return "platform.not-allowed";
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    record NoSuchPage() implements PlatformRejection {
        @Override
        public String code() {
            return "platform.no-such-page";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    record BrokenJson() implements PlatformRejection {
        @Override
        public String code() {
            return "platform.broken-json";
        }
    }

    record BadParameter(String name) implements PlatformRejection {
        @Override
        public String code() {
            return "platform.bad-parameter";
        }
    }

    record MethodNotAllowed() implements PlatformRejection {
        @Override
        public String code() {
            return "platform.method-not-allowed";
        }

        @Override
        public Kind kind() {
            return Kind.UNSUPPORTED;
        }
    }

    record UnsupportedFormat() implements PlatformRejection {
        @Override
        public String code() {
            return "platform.unsupported-format";
        }

        @Override
        public Kind kind() {
            return Kind.UNSUPPORTED;
        }
    }

    record KeyReused() implements PlatformRejection {
        @Override
        public String code() {
            return "platform.idempotency-key-reused";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    record TooLarge(long maxMegabytes) implements PlatformRejection {
        @Override
        public String code() {
            return "platform.too-large";
        }

        @Override
        public Kind kind() {
            return Kind.TOO_LARGE;
        }
    }

    record NoSuchFile() implements PlatformRejection {
        @Override
        public String code() {
            return "platform.no-such-file";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    /** As many long answers go out as are allowed at once. */
    record Busy() implements PlatformRejection {
        @Override
        public String code() {
            return "platform.busy";
        }

        @Override
        public Kind kind() {
            return Kind.UNAVAILABLE;
        }
    }

    record Unavailable(String reference) implements PlatformRejection {
        @Override
        public String code() {
            return "platform.unavailable";
        }

        @Override
        public Kind kind() {
            return Kind.UNAVAILABLE;
        }
    }
}
