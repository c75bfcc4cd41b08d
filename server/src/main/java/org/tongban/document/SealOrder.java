package org.tongban.document;

import java.util.UUID;

/**
 * A printed file to be sealed.
 *
 * @param authority credit code
 * @param reason what the seal is for, in words; it stands in the signature
 * @param subjectId the paper or licence that the file is
 */
public record SealOrder(
        Printed printed, String authority, String authorityName, String reason, Subject subject, UUID subjectId) {
    public enum Subject {
        PAPER,
        LICENCE
    }
}
