package org.tongban.catalog.page;

/**
 * A service in a list.
 *
 * @param authority what the deciding kind of authority is called
 * @param described whether its guide is written, so that it can be applied for online
 * @param limit empty where it is not described, as is what follows
 * @param mine how many materials the applicant hands in, at most unless {@code exact}
 */
public record ServiceCard(
        String slug,
        String name,
        String summary,
        String href,
        String icon,
        String type,
        String authority,
        boolean described,
        String limit,
        String visits,
        int materials,
        int mine,
        boolean exact) {

    ServiceCard leadingTo(String other) {
        return new ServiceCard(
                slug, name, summary, other, icon, type, authority, described, limit, visits, materials, mine, exact);
    }
}
