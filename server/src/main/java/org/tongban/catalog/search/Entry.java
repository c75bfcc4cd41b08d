package org.tongban.catalog.search;

import java.util.List;

/**
 * Something that can be found.
 *
 * @param key what a hit is named by
 * @param english name and summary in English
 * @param prior how likely it is what somebody wants, beside others that fit as well; 1 for most
 */
public record Entry(String key, String name, String summary, String english, List<String> keywords, double prior) {}
