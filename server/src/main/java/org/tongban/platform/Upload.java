package org.tongban.platform;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One file on its way in, or arrived.
 *
 * @param saidType media type that the client claims; empty if it claims none
 * @param arrived what it turned out to be; null until the last byte is here
 */
record Upload(
        UUID id,
        UUID owner,
        String name,
        String saidType,
        long lengthBytes,
        Instant expiresAt,
        @Nullable StoredFile arrived) {

    UploadedFile asFile() {
        if (arrived == null) throw new IllegalStateException("Upload " + id + " has not arrived");
        return new UploadedFile(id, name, arrived.sha256(), arrived.sizeBytes(), arrived.mediaType());
    }
}
