package org.tongban.catalog.page;

import java.util.List;

/** The list of services with what it can be narrowed by; an empty string where it is not narrowed. */
public record ServicesView(
        List<ServiceGroup> groups,
        List<ThemeLink> authorities,
        List<ServiceCard> shown,
        String addressee,
        String theme,
        String authority) {

    public boolean narrowed() {
        return !addressee.isEmpty() || !authority.isEmpty();
    }

    public boolean isTheme(String group, ThemeLink link) {
        return addressee.equals(group) && theme.equals(link.key());
    }
}
