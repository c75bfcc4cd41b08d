package org.tongban.catalog;

import java.util.List;
import org.tongban.region.Text;

/**
 * Something that the decision needs. The ways of taking it stand in order of preference: the last is the applicant's
 * upload.
 *
 * @param when CEL over the answers; always needed where empty
 * @param standard when it is good enough
 * @param note how to get it or what to mind
 * @param followsWithin for {@link Need#LATER}: working days after acceptance within which it is handed in; else 0
 */
public record Material(
        String key,
        Text name,
        Kind kind,
        Need need,
        Source source,
        List<Take> take,
        String when,
        Text standard,
        Text note,
        int followsWithin) {
    public enum Kind {
        CERTIFICATE,
        FORM,
        OTHER
    }

    /** LATER: may follow (容缺). */
    public enum Need {
        YES,
        NO,
        LATER
    }

    public enum Source {
        APPLICANT,
        GOVERNMENT
    }
}
