package org.tongban.identity;

import java.util.UUID;
import org.tongban.platform.Caller;
import org.tongban.platform.Role;

/** A post that a member of staff holds: what one may do, and for which authority and division. */
record StaffPost(UUID id, Role role, String title, String titleEn, String authority, String division) {
    Caller caller(UUID staff) {
        return new Caller(role, staff, authority, division, title);
    }
}
