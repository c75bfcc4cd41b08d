package org.tongban.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.tongban.platform.Role;

/** Staff as colleagues at the desk see them. Applicants see authority and post, never a name. */
@Service
public class Staff {
    private final StaffStore store;

    Staff(StaffStore store) {
        this.store = store;
    }

    /** Names by id; who is unknown is missing. For the desk only. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        return store.names(ids);
    }

    /** A member of staff at a post. */
    public record Colleague(UUID id, String name, Role post) {}

    /** Who is at which post of an authority, by name. */
    public List<Colleague> of(String authority) {
        return store.colleagues(authority);
    }

    /** Still there, and at this post of this authority. */
    public boolean isAt(UUID member, String authority, Role post) {
        return store.isAt(member, authority, post);
    }

    /** Who was at this post once and no longer is. */
    public Set<UUID> left(String authority, Role post) {
        return left(authority).getOrDefault(post, Set.of());
    }

    /** Who was at a post of this authority once and no longer is, by post. */
    public Map<Role, Set<UUID>> left(String authority) {
        return store.left(authority);
    }

    /** Credit codes of the authorities that have staff here. */
    public List<String> authorities() {
        return store.authorities();
    }
}
