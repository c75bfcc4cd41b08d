package org.tongban.catalog.page;

/** A link to a place in a list. */
public record PlaceLink(String name, String href, boolean current) {}
