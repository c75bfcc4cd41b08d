package org.tongban.platform;

import java.util.UUID;

/**
 * A file that a person handed in, whole and of a kind that is taken.
 *
 * @param name as the person's device called it; for people to read, never a path
 */
public record UploadedFile(UUID id, String name, String sha256, long sizeBytes, String mediaType) {}
