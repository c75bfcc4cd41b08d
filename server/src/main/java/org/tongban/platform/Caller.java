package org.tongban.platform;

import java.util.UUID;

/**
 * Who is calling, as the session says. A handler method takes it as a parameter.
 *
 * @param id the person's or the staff member's id; zeros for anyone
 * @param authority credit code of the authority of the post; empty for applicants
 * @param division division code of the post; empty for applicants
 * @param post title of the post; empty for applicants
 */
public record Caller(Role role, UUID id, String authority, String division, String post) {
    public static final Caller ANYONE = new Caller(Role.ANYONE, new UUID(0, 0), "", "", "");

    /** The system itself: followers of feeds and timers. */
    public static final Caller SYSTEM = new Caller(Role.OPERATOR, new UUID(0, 1), "", "", "");

    public static Caller applicant(UUID person) {
        return new Caller(Role.APPLICANT, person, "", "", "");
    }

    public boolean isSignedIn() {
        return role != Role.ANYONE;
    }
}
