package org.tongban.casework;

import org.tongban.catalog.ServiceItem;

/**
 * Who handles a case, and as which item.
 *
 * @param service slug
 * @param guideVersion the version of the guide under which the case goes on and ends
 * @param authority credit code
 * @param division that the authority decides for
 */
public record Competence(
        String service, String guideVersion, String implementationCode, String authority, String division) {
    static Competence of(ServiceItem item) {
        return new Competence(
                item.slug(), item.guideVersion(), item.implementationCode(), item.authority(), item.division());
    }

    /** The same item, under the guide that the case began with. */
    Competence under(String version) {
        return new Competence(service, version, implementationCode, authority, division);
    }
}
