package org.tongban.casework;

/**
 * A grant as anybody may read it.
 *
 * @param number of the case
 * @param applicant masked
 * @param grantedOn in words
 * @param licence its number; empty where the result is none
 */
public record PublishedGrantView(
        String number, String service, String authority, String applicant, String grantedOn, String licence) {

    /** An authority that has something published. */
    public record Publisher(String creditCode, String name) {}
}
