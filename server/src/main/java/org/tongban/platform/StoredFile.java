package org.tongban.platform;

/** @param sha256 64 small hexadecimal digits, the file's name in the store */
public record StoredFile(String sha256, long sizeBytes, String mediaType) {}
