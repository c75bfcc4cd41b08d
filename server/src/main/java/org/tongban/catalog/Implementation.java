package org.tongban.catalog;

import org.tongban.region.Authority;

/**
 * An entry of the implementation list (实施清单): an item of the base catalogue as the authority of one place carries it
 * out. {@link ServiceItem} is one with its guide.
 *
 * @param code 31 signs: 18 credit code of the authority, 1 level, 12 base code
 * @param division code of the division or zone that the authority decides for
 */
public record Implementation(String code, BaseItem item, Authority authority, String division) {}
