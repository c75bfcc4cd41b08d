package org.tongban.document;

import org.tongban.kernel.Rejection;

/** Why a paper is not made or not handed out. */
public sealed interface DocumentRejection extends Rejection {
    record NoSuchDocument() implements DocumentRejection {
        @Override
        public String code() {
            return "document.no-such-document";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    /** @param authority credit code */
    record NoSeal(String authority) implements DocumentRejection {
        @Override
        public String code() {
            return "document.no-seal";
        }

        @Override
        public Kind kind() {
            return Kind.UNAVAILABLE;
        }
    }
}
