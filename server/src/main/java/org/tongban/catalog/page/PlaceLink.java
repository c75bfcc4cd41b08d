package org.tongban.catalog.page;

/**
 * A link to a place in a list.
 *
 * @param within where it lies, if the list does not say so
 * @param deeper where the places in it are listed; empty if there are none
 */
public record PlaceLink(String name, String within, String href, String deeper, boolean current) {}
