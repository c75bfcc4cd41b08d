package org.tongban.catalog.page;

import java.util.List;

/** The themes for persons or for organisations. */
public record ServiceGroup(String key, String title, String icon, List<ThemeLink> themes) {}
