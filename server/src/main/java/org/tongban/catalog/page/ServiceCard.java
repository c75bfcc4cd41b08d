package org.tongban.catalog.page;

/**
 * A service in a list.
 *
 * @param mine how many materials the applicant hands in, at most unless {@code exact}
 */
public record ServiceCard(
        String slug,
        String name,
        String summary,
        String href,
        String icon,
        String limit,
        String visits,
        int materials,
        int mine,
        boolean exact) {}
