package org.tongban.catalog;

import org.tongban.region.Text;

/**
 * A service as the authority of one division carries it out: an entry of the implementation list (实施清单).
 *
 * @param implementationCode 31 signs: 18 credit code of the authority, 1 level, 12 base code
 * @param authority credit code
 * @param division code of the division that the authority decides for
 * @param guideVersion hash of the guide's content
 */
public record ServiceItem(
        String implementationCode,
        String slug,
        Text name,
        String authority,
        Text authorityName,
        String division,
        String guideVersion,
        Guide guide) {}
