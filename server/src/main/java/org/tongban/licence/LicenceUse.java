package org.tongban.licence;

import java.time.Instant;

/**
 * One use of a licence in place of paper, as its holder sees it.
 *
 * @param userRole by whom: the holder's own application, a window, an officer
 * @param service slug of the service that it was used for
 */
public record LicenceUse(String userRole, String service, Instant at) {}
