package org.tongban.catalog.page;

/** A theme under which services stand, and how many do. */
public record ThemeLink(String key, String name, String href, int count) {}
