package org.tongban.notice;

import java.util.Locale;
import java.util.Set;

/**
 * What can be told. The sentences stand in {@code messages/notice_*.properties} under {@link #key()} with
 * {@code .title}, {@code .text} and {@code .sms}. An argument may have a twin with {@code .en} for English readers; a
 * date is handed in as ISO 8601 and written out in the reader's language.
 */
public enum NoticeTemplate {
    SIGN_IN_CODE("code", "minutes"),
    SUBMITTED("service", "number", "authority", "checkBy"),
    CORRECTION_ASKED("service", "number", "answerBy"),
    PASSED_ON("service", "number", "authority", "reason", "checkBy"),
    ACCEPTED("service", "number", "dueOn"),
    ACCEPTED_TOLERANTLY("service", "number", "dueOn", "materials", "until"),
    MISSING_REMINDED("service", "number", "materials", "until"),
    MISSING_SENT_BACK("service", "number", "materials", "reason", "until"),
    LAPSED_INCOMPLETE("service", "number", "materials"),
    ACCEPTED_TO_BOOK("service", "number"),
    ACCEPTED_TO_EXAMINE("service", "number", "dueOn"),
    ACCEPTED_BY_SILENCE("service", "number", "dueOn"),
    ACCEPTANCE_TAKEN_BACK("service", "number", "reason"),
    CORRECTION_CANCELLED("service", "number", "reason"),
    LIMIT_EXTENDED("service", "number", "dueOn", "reason"),
    PROCEDURE_STARTED("service", "number", "procedure", "expectedBy", "reason"),
    PROCEDURE_ENDED("service", "number", "procedure", "dueOn"),
    PRE_ACCEPTED("service", "number"),
    BOOKED("service", "number", "visit", "note"),
    BOOKING_MOVED("service", "number", "visit", "note"),
    VISIT_MISSED("service", "number", "day", "note"),
    PROJECT_CODE("service", "number", "code"),
    DUE_DATE_MOVED("service", "number", "was", "dueOn"),
    GRANT_REPORTED("service", "number"),
    REFUSAL_REPORTED("service", "number", "reason"),
    NOT_ACCEPTED("service", "number", "reason"),
    GRANTED("service", "number"),
    GRANTED_AUTOMATICALLY("service", "number"),
    REFUSED("service", "number", "reason"),
    LICENCE_READY("service", "number", "licence"),
    LICENCE_ANEW("service", "number", "licence"),
    LICENCE_CANCELLED("service", "number", "licence"),
    GRANTED_BY_SILENCE("service", "number", "validUntil"),
    LICENCE_REVOKED("licence", "licenceNumber", "reason"),
    REVOCATION_OPENED("licenceNumber", "number", "authority", "reason"),
    REVOCATION_ANNOUNCED("licenceNumber", "number", "authority", "until", "reason"),
    REVOCATION_DROPPED("licenceNumber", "number", "authority", "reason"),
    REFUSAL_ANNOUNCED("service", "number", "until", "reason"),
    NOTICE_PUBLISHED("service", "number", "until"),
    DECISION_CORRECTED("service", "number", "reason"),
    GRANT_VOIDED("service", "number", "reason"),
    REOPENED("service", "number", "reason"),
    PARTY_NAMED("service", "authority", "until", "url"),
    GUIDE_REPORT_ANSWERED("service", "url"),
    LAPSED("service", "number", "answerBy"),
    WITHDRAWN("service", "number"),
    BUNDLE_PARTS_ENDED("bundle", "number", "cause", "parts");

    private final Set<String> args;

    NoticeTemplate(String... args) {
        this.args = Set.of(args);
    }

    /** What the sentences of this template name; all of them must be handed in. */
    public Set<String> args() {
        return args;
    }

    /** Such as {@code notice.correction-asked}. */
    public String key() {
        return "notice." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
