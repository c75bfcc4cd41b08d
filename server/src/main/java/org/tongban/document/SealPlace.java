package org.tongban.document;

/**
 * Where on a PDF the seal's picture stands.
 *
 * @param page from 1
 * @param centreX from the left edge, in points (1/72 inch)
 * @param centreY from the top edge, in points
 */
public record SealPlace(int page, float centreX, float centreY) {}
