package org.tongban.casework;

import java.util.List;

/**
 * A public notice as anybody reads it.
 *
 * @param number of the case
 * @param applicant masked
 * @param from in words, like {@code until}
 * @param runs false once the time to object is over
 * @param facts what the service's text makes public of the form; none once it is over
 * @param matter what the head wrote; may be empty
 */
public record PublicNoticeView(
        String number,
        String service,
        String authority,
        String applicant,
        String from,
        String until,
        boolean runs,
        List<Fact> facts,
        String matter) {

    /** A field of the form, in words. */
    public record Fact(String label, String value) {}
}
