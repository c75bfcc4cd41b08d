package org.tongban.catalog;

import org.tongban.region.Text;

/**
 * A rule that a service stands on.
 *
 * @param article such as 第三十五条
 * @param text the article's words; none where not quoted
 * @param verified false where the text was not at hand when it was written down
 * @param source where it was read
 */
public record LegalBasis(Text title, Text article, Text text, boolean verified, String source) {}
