package org.tongban.catalog.edit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A file as an adjustment wants it.
 *
 * @param version grows with each save
 * @param base what it was when the edit began; empty where there was none
 * @param content empty where the file goes
 */
record DraftFile(
        String path, int version, Optional<byte[]> base, Optional<byte[]> content, UUID changedBy, Instant changedAt) {}
