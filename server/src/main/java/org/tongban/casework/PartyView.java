package org.tongban.casework;

import java.util.List;

/**
 * A case as somebody sees it whom it concerns: what is applied for, nothing of the applicant's person.
 *
 * @param until in words
 * @param waits false once they stated their view or the time is over
 * @param stated what they said; empty before
 */
public record PartyView(
        String service,
        String authority,
        String number,
        String concern,
        String until,
        boolean waits,
        String stated,
        List<PublicNoticeView.Fact> facts) {
    /** Before the caller has shown that it is them. */
    static final PartyView UNKNOWN = new PartyView("", "", "", "", "", false, "", List.of());

    public boolean isKnown() {
        return !number.isEmpty();
    }
}
