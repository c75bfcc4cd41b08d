package org.tongban.casework;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongban.identity.Absences;
import org.tongban.identity.Staff;
import org.tongban.platform.Caller;
import org.tongban.platform.Role;
import org.tongban.platform.Zones;

/** Who could have a case: the members of the authority's posts, with what each has already. */
@Component
class DeskColleagues {
    private static final List<Role> POSTS = List.of(Role.WINDOW, Role.OFFICER, Role.HEAD);

    private final Staff staff;
    private final Absences absences;
    private final HandsStore store;
    private final InstantSource time;

    DeskColleagues(Staff staff, Absences absences, HandsStore store, InstantSource time) {
        this.staff = staff;
        this.absences = absences;
        this.store = store;
        this.time = time;
    }

    /**
     * @param post window, officer or head
     * @param me the caller, at the post where the caller sits
     * @param cases how many that wait for this post the member has
     * @param away today; then somebody stands in
     */
    record Colleague(UUID id, String name, String post, boolean me, int cases, boolean away) {}

    /** For the head of all posts, else of the caller's own. */
    List<Colleague> of(Caller caller) {
        var members = staff.of(caller.authority());
        var colleagues = new ArrayList<Colleague>();
        for (var post : caller.role() == Role.HEAD ? POSTS : List.of(caller.role())) {
            var held = store.held(caller.authority(), post);
            var away = absences.away(caller.authority(), post, Zones.dateOf(time.instant()));
            members.stream()
                    .filter(member -> member.post() == post)
                    .map(member -> new Colleague(
                            member.id(),
                            member.name(),
                            post.name().toLowerCase(Locale.ROOT),
                            member.id().equals(caller.id()) && post == caller.role(),
                            held.getOrDefault(member.id(), 0),
                            away.contains(member.id())))
                    .forEach(colleagues::add);
        }
        return colleagues;
    }
}
