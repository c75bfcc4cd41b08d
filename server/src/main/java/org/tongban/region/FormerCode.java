package org.tongban.region;

/**
 * A code that is no longer given out, with the name it had: it still stands in old identity cards, and people still say
 * the name.
 *
 * @param successor code of the division that it belongs to today
 */
public record FormerCode(String code, String name, String successor) {}
