package org.tongban.casework;

/** What the law lets an authority do before it decides, and does not count (Licensing Law Art. 45). */
public enum SpecialProcedure {
    HEARING,
    TENDER,
    AUCTION,
    INSPECTION,
    TESTING,
    QUARANTINE,
    APPRAISAL,
    EXPERT_REVIEW;

    /** Message code of its name. */
    String code() {
        return "casework.procedure." + name();
    }
}
