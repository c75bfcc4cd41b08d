package org.tongban.catalog.page;

import java.util.List;

/**
 * One page of the list of services with what it can be narrowed by; an empty string where it is not narrowed.
 *
 * @param total in all pages
 * @param page from 1
 * @param query of this list without its page, such as {@code for=person&theme=housing&}
 */
public record ServicesView(
        List<ServiceGroup> events,
        List<ServiceGroup> groups,
        List<ThemeLink> authorities,
        List<ThemeLink> levels,
        List<BundleLink> bundles,
        List<ServiceCard> shown,
        Narrowing narrowing,
        int total,
        int page,
        int pages,
        String query) {

    /** By what the list is narrowed. */
    public record Narrowing(String addressee, String theme, String event, String authority, String level) {
        public boolean any() {
            return !(addressee + theme + event + authority + level).isEmpty();
        }
    }

    public boolean narrowed() {
        return narrowing.any();
    }

    public boolean isTheme(String group, ThemeLink link) {
        return narrowing.addressee().equals(group) && narrowing.theme().equals(link.key());
    }

    public boolean isEvent(ThemeLink link) {
        return narrowing.event().equals(link.key());
    }

    public String pageHref(int number) {
        return "/services?" + query + "page=" + number;
    }
}
