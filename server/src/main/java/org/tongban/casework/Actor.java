package org.tongban.casework;

import java.util.UUID;
import org.tongban.platform.Caller;
import org.tongban.platform.Role;

/**
 * Who acts on a case, and how they stand to whoever has it.
 *
 * @param standsIn for the holder, who is away today
 * @param holderLeft the holder is no longer at the post: as if nobody had the case
 */
record Actor(Role role, UUID id, boolean standsIn, boolean holderLeft) {
    static Actor of(Caller caller) {
        return new Actor(caller.role(), caller.id(), false, false);
    }
}
