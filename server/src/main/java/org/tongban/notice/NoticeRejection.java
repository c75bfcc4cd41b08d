package org.tongban.notice;

import org.tongban.kernel.Rejection;

/** Why a wish about a message is not granted. */
sealed interface NoticeRejection extends Rejection {
    record NoSuchMessage() implements NoticeRejection {
        @Override
        public String code() {
            return "notice.no-such-message";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }
}
