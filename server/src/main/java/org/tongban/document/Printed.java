package org.tongban.document;

/** @param sealPlace where the template wants the seal */
public record Printed(byte[] pdf, SealPlace sealPlace) {}
