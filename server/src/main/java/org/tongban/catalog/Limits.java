package org.tongban.catalog;

/**
 * How long a decision may take, counted from acceptance.
 *
 * @param rules the set of rules for pauses, extensions and silence, such as {@code licensing-law}
 * @param statutory what the law gives
 * @param promised what the authority promises, never more
 * @param extensionDays how much the law lets the head of the authority add, once; 0 for none
 */
public record Limits(String rules, Limit statutory, Limit promised, int extensionDays) {}
