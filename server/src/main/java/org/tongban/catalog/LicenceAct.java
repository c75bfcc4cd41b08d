package org.tongban.catalog;

/** What the result of a service does to a licence. */
public enum LicenceAct {
    ISSUE,
    /** What stands on it changes (Licensing Law Art. 49). */
    CHANGE,
    /** It is valid for another term (Art. 50). */
    RENEW,
    /** The paper is lost or damaged; what stands on it stays. */
    REPLACE,
    /** At its holder's wish (Art. 70). */
    CANCEL,
    /** By the authority (Art. 69). */
    REVOKE;

    /** There is no licence afterwards. */
    public boolean endsIt() {
        return this == CANCEL || this == REVOKE;
    }

    /** There has to be a licence before. */
    public boolean needsOne() {
        return this != ISSUE;
    }
}
