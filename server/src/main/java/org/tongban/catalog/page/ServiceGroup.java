package org.tongban.catalog.page;

import java.util.List;

/** Services that stand together in a list. */
public record ServiceGroup(String key, String title, String icon, List<ServiceCard> services, List<ThemeLink> themes) {}
