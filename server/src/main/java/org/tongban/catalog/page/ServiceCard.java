package org.tongban.catalog.page;

/** A service in a list. */
public record ServiceCard(
        String slug,
        String name,
        String summary,
        String href,
        String icon,
        String limit,
        String visits,
        int materials,
        int mine) {}
