package org.tongban.casework;

import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongban.identity.Absences;
import org.tongban.identity.Staff;
import org.tongban.platform.Caller;
import org.tongban.platform.Role;
import org.tongban.platform.Zones;

/** Finds out how a caller stands to whoever has a case; asks nobody where it makes no difference. */
@Component
class Actors {
    private final Staff staff;
    private final Absences absences;
    private final InstantSource time;

    Actors(Staff staff, Absences absences, InstantSource time) {
        this.staff = staff;
        this.absences = absences;
        this.time = time;
    }

    Actor of(CaseFile file, Caller caller) {
        var others = file.holder().filter(holder -> !holder.equals(caller.id()));
        if (!file.isTurnAt(caller) && caller.role().isStaff())
            return new Actor(caller.role(), caller.id(), false, true);
        if (others.isEmpty() || file.turn().isEmpty() || !caller.role().isStaff()) return Actor.of(caller);
        var holder = others.get();
        var post = file.turn().get();
        if (!staff.isAt(holder, file.turnAuthority(), post)) return new Actor(caller.role(), caller.id(), false, true);
        var standsIn = caller.role() == post && absentees(caller).contains(holder);
        return new Actor(caller.role(), caller.id(), standsIn, false);
    }

    /** The caller at the post, with the colleagues that make a difference to what waits there. */
    HandsStore.AtDesk atDesk(Caller caller) {
        return new HandsStore.AtDesk(caller, absentees(caller), leftPost(caller));
    }

    /** Whose cases the caller has to look after today, besides their own. */
    Set<UUID> absentees(Caller caller) {
        return absences.absentees(caller, Zones.dateOf(time.instant()));
    }

    /** Who was at the caller's post once and may still stand on a case. */
    Set<UUID> leftPost(Caller caller) {
        return staff.left(caller.authority(), caller.role());
    }

    /** At the post, and not away today. */
    boolean isThere(UUID member, String authority, Role post) {
        return staff.isAt(member, authority, post)
                && !absences.isAway(member, authority, post, Zones.dateOf(time.instant()));
    }
}
